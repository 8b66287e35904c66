package dev.outboard.core.internal.pool;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;

import dev.outboard.api.PoolCall;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerTask;
import dev.outboard.api.WorkerTimeoutException;

/**
 * A task of a pool, from its submission to its outcome, over as many attempts as it takes.
 *
 * @param <C> the contract
 * @param <R> the result
 */
final class PoolTask<C, R> extends PoolCall<R> implements Work<C> {

	private final WorkerTask<C, R> task;
	private final PoolTimer timer;
	private volatile WorkerCall<? extends R> attempt;
	private int deaths;

	PoolTask(WorkerTask<C, R> task, PoolTimer timer) {
		this.task = Objects.requireNonNull(task, "task");
		this.timer = timer;
	}

	@Override
	public int size() {
		return 1;
	}

	@Override
	public boolean isExclusive() {
		return false;
	}

	@Override
	public void attempt(PooledWorker<C> worker, Answer<C> answer) {
		WorkerCall<? extends R> call;
		try {
			call = Objects.requireNonNull(task.callOn(worker), "a task must return the call that it makes");
		} catch (Throwable e) {
			answer.answered(outcome(null, e));
			return;
		}
		attempt = call;
		if (isDone()) {
			call.cancel(true);
		}
		call.whenComplete((result, failure) -> {
			if (failure instanceof WorkerExitedException ended) {
				answer.unanswered(ended);
			} else {
				answer.answered(outcome(result, failure));
			}
		});
	}

	private Result<C> outcome(R result, Throwable failure) {
		return new Result<>(failure == null ? 1 : 0, failure == null ? 0 : 1, false, List.of(), () -> {
			attempt = null;
			if (failure == null) {
				complete(result);
			} else {
				completeExceptionally(failure);
			}
		});
	}

	@Override
	public void fail(Throwable reason) {
		completeExceptionally(reason);
	}

	@Override
	public void interrupt() {
		WorkerCall<? extends R> call = attempt;
		if (call != null) {
			call.cancel(true);
		}
	}

	@Override
	public List<Work<C>> apart() {
		return List.of(this);
	}

	@Override
	public List<Work<C>> split(int size) {
		throw new IllegalStateException("one task can't be split");
	}

	@Override
	public int countDeath() {
		return ++deaths;
	}

	@Override
	public PoolCall<R> timeout(Duration time) {
		if (!time.isPositive()) {
			throw new IllegalArgumentException("the timeout " + time + " leaves no time for the task");
		}
		if (!isDone()) {
			Future<?> expiry = timer.after(time, () -> {
				if (completeExceptionally(new WorkerTimeoutException(timer.pool() + ": the task had no outcome within "
						+ time.toMillis() / 1000.0 + " s; it has been cancelled"))) {
					interrupt();
				}
			});
			whenComplete((value, failure) -> expiry.cancel(false));
		}
		return this;
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		boolean cancelled = super.cancel(mayInterruptIfRunning);
		if (cancelled) {
			interrupt();
		}
		return cancelled;
	}
}
