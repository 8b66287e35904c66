package dev.outboard.testkit.probe;

/** An exception whose own code fails. */
final class BadException extends RuntimeException {

	private static final long serialVersionUID = 1;

	@Override
	public String getMessage() {
		throw new UnsupportedOperationException("no message");
	}

	@Override
	public synchronized Throwable getCause() {
		throw new UnsupportedOperationException("no cause");
	}
}
