package dev.outboard.core.internal.call;

import dev.outboard.api.WorkerCall;

/**
 * A call that waits for its reply.
 *
 * @param <R> the result
 */
final class PendingCall<R> extends WorkerCall<R> {

	private final String function;
	private final Runnable canceller;

	/** @param canceller cancels the call in the worker */
	PendingCall(String function, Runnable canceller) {
		this.function = function;
		this.canceller = canceller;
	}

	@Override
	public String function() {
		return function;
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		boolean alreadyCancelled = isCancelled();
		boolean cancelled = super.cancel(mayInterruptIfRunning);
		if (cancelled && !alreadyCancelled) {
			canceller.run();
		}
		return cancelled;
	}
}
