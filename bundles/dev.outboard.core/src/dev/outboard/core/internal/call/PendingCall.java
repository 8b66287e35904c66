package dev.outboard.core.internal.call;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerTimeoutException;

/**
 * A call that waits for its reply.
 *
 * @param <R> the result
 */
class PendingCall<R> extends WorkerCall<R> {

	private final String function;
	private final Control control;
	private volatile long id;

	/** What a call can have done to itself. */
	interface Control {

		/** Cancels the call of that id in the worker. */
		void cancel(long id, String function);

		/** Runs {@code action} after {@code time}, where dependents of calls run. */
		ScheduledFuture<?> after(Duration time, Runnable action);

		/** Returns what a call fails with that had no answer within {@code time}. */
		WorkerTimeoutException timedOut(String function, Duration time);
	}

	PendingCall(String function, Control control) {
		this.function = function;
		this.control = control;
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
	public WorkerCall<R> timeout(Duration time) {
		if (!time.isPositive()) {
			throw new IllegalArgumentException("the timeout " + time + " leaves no time to answer " + function);
		}
		if (!isDone()) {
			ScheduledFuture<?> expiry = control.after(time, () -> {
				if (completeExceptionally(control.timedOut(function, time))) {
					control.cancel(id, function);
				}
			});
			whenComplete((value, failure) -> expiry.cancel(false));
		}
		return this;
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		boolean alreadyCancelled = isCancelled();
		boolean cancelled = super.cancel(mayInterruptIfRunning);
		if (cancelled && !alreadyCancelled) {
			control.cancel(id, function);
		}
		return cancelled;
	}
}
