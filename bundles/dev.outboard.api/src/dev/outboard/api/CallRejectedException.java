package dev.outboard.api;

/**
 * A call that was not sent, because its worker takes no further one now: it has not run, and can be made again.
 *
 * @since 0.1
 */
public final class CallRejectedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CallRejectedException(String message) {
		super(message);
	}
}
