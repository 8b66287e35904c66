package dev.outboard.core.internal.pool;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerTask;

/**
 * A task of a pool, from its submission to its outcome, over as many attempts as it takes.
 *
 * @param <C> the contract
 * @param <R> the result
 */
final class PoolTask<C, R> extends CompletableFuture<R> {

	private final WorkerTask<C, R> task;
	private volatile WorkerCall<? extends R> attempt;
	private int deaths;

	PoolTask(WorkerTask<C, R> task) {
		this.task = Objects.requireNonNull(task, "task");
	}

	/** Hears how an attempt went. */
	interface Answer<R> {

		/** Takes result or failure. */
		void take(R result, Throwable failure);
	}

	/** Makes the call on {@code worker}; whatever goes wrong with that is the attempt's failure. */
	void attempt(WorkerHandle<C> worker, Answer<R> answer) {
		WorkerCall<? extends R> call;
		try {
			call = Objects.requireNonNull(task.callOn(worker), "a task must return the call that it makes");
		} catch (Throwable e) {
			answer.take(null, e);
			return;
		}
		attempt = call;
		if (isCancelled()) {
			call.cancel(true);
		}
		call.whenComplete(answer::take);
	}

	/** Comes to its outcome. */
	void settle(R result, Throwable failure) {
		attempt = null;
		if (failure == null) {
			complete(result);
		} else {
			completeExceptionally(failure);
		}
	}

	/** Counts a worker that died of it, and returns how many there are now; guarded by the schedule. */
	int countDeath() {
		return ++deaths;
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		boolean cancelled = super.cancel(mayInterruptIfRunning);
		WorkerCall<? extends R> call = attempt;
		if (cancelled && call != null) {
			call.cancel(true);
		}
		return cancelled;
	}

	/** Makes derived stages plain futures, whose cancellation stays with them. */
	@Override
	public <U> CompletableFuture<U> newIncompleteFuture() {
		return new CompletableFuture<>();
	}
}
