package dev.outboard.core.internal.call;

import java.util.function.LongConsumer;

import dev.outboard.api.WorkerCall;

/**
 * A call that waits for its reply.
 *
 * @param <R> the result
 */
final class PendingCall<R> extends WorkerCall<R> {

	private final String function;
	private final LongConsumer canceller;
	private volatile long id;

	/** @param canceller cancels the call of that id in the worker */
	PendingCall(String function, LongConsumer canceller) {
		this.function = function;
		this.canceller = canceller;
	}

	/** Says under which id it was sent, before anybody can cancel it. */
	void sentAs(long given) {
		id = given;
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
			canceller.accept(id);
		}
		return cancelled;
	}
}
