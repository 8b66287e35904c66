package dev.outboard.cli.tests.command;

/** A worker of {@link Nothing} that can't be constructed. */
public final class BrokenWorker implements Nothing {

	public BrokenWorker() {
		throw new IllegalStateException("no lamp oil");
	}

	@Override
	public void nothing() {
		// never reached
	}

	@Override
	public String lampOf(String name) {
		throw new UnsupportedOperationException("never reached");
	}
}
