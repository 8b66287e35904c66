package dev.outboard.core.tests.parts;

/** An interface that can't be a contract. */
public interface Broken {

	void take(Object anything);

	/** Implements it. */
	final class Worker implements Broken {

		@Override
		public void take(Object anything) {
			throw new IllegalStateException("never called");
		}
	}

	/** Implements nothing. */
	final class Stranger {
	}

	/** Can't be constructed. */
	abstract class Unfinished implements Part {
	}

	/** Has no constructor for others. */
	final class Hidden implements Part {

		private Hidden() {
		}

		@Override
		public String describe(String name) {
			return name;
		}
	}
}
