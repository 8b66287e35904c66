package dev.outboard.cli.internal.lookup;

/** Arguments that can't be used: the message says what is wrong, and what to write instead. */
public final class UsageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UsageException(String message) {
		super(message);
	}
}
