package dev.outboard.core.tests.parts;

/** Loads the class it is asked for, and says what it says. */
public final class PartWorker implements Part {

	@Override
	public String describe(String name) {
		try {
			return Class.forName(name).getConstructor().newInstance().toString();
		} catch (ReflectiveOperationException e) {
			return e.toString();
		}
	}
}
