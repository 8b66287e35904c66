package dev.outboard.cli.internal.call;

import dev.outboard.api.RemoteWorkerException;

/** A call that yielded no result, though its worker lived: the function threw, gave no answer in time, or had no input. */
public final class CallFailedException extends Exception {

	private static final long serialVersionUID = 1L;

	public CallFailedException(String message) {
		super(message);
	}

	CallFailedException(String message, RemoteWorkerException cause) {
		super(message, cause);
	}
}
