package dev.outboard.cli.internal.lookup;

/** A service without which no command works; the message names the remedy. */
public final class MissingServiceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MissingServiceException(String message) {
		super(message);
	}
}
