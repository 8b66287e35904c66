package dev.outboard.api;

/**
 * A call that was not answered in time. It has been cancelled in the worker, and may have run.
 *
 * @since 0.1
 */
public final class WorkerTimeoutException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public WorkerTimeoutException(String message) {
		super(message);
	}
}
