package dev.outboard.api;

/**
 * A task that had no outcome when its pool was closed, or that came later.
 *
 * @since 0.1
 */
public final class WorkerPoolClosedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public WorkerPoolClosedException(String message) {
		super(message);
	}
}
