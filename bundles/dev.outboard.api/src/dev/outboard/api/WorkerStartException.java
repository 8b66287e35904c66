package dev.outboard.api;

/**
 * A worker that could not be started: its message names the worker, what went wrong and the remedy.
 *
 * @since 0.1
 */
public final class WorkerStartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public WorkerStartException(String message) {
		super(message);
	}

	public WorkerStartException(String message, Throwable cause) {
		super(message, cause);
	}
}
