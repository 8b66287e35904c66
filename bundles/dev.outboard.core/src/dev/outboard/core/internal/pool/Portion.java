package dev.outboard.core.internal.pool;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import dev.outboard.api.TaskOutcome;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.core.internal.call.BatchAnswer.Failed;

/**
 * Some inputs that follow one another, and what came of them. An outcome is made of that only when it is taken.
 *
 * @param <T> the inputs
 * @param <R> the results
 */
final class Portion<T, R> {

	private final long index;
	private final List<T> inputs;
	private final Object[] results;
	private final AtomicInteger missing;

	/**
	 * @param index  the place of the first input among all
	 * @param inputs not to be changed any more
	 */
	Portion(long index, List<T> inputs) {
		this.index = index;
		this.inputs = inputs;
		this.results = new Object[inputs.size()];
		this.missing = new AtomicInteger(results.length);
	}

	/** Returns one without inputs. */
	static <T, R> Portion<T, R> empty() {
		return new Portion<>(0, List.of());
	}

	List<T> inputs() {
		return inputs;
	}

	int size() {
		return results.length;
	}

	/**
	 * Takes what came of the inputs from {@code from} on: results, and {@link Failed} for those that have none. Returns
	 * whether none is missing now.
	 */
	boolean settle(int from, Object[] some) {
		System.arraycopy(some, 0, results, from, some.length);
		return missing.addAndGet(-some.length) == 0;
	}

	/** Returns whether no outcome is missing. */
	boolean isDone() {
		return missing.get() == 0;
	}

	/** Returns the outcome of input {@code i}, once none is missing. */
	@SuppressWarnings("unchecked")
	TaskOutcome<R> outcome(int i) {
		return results[i] instanceof Failed failed ? outcome(index + i, failed.failure())
				: new TaskOutcome.Value<>(index + i, (R) results[i]);
	}

	private static <R> TaskOutcome<R> outcome(long place, Throwable failure) {
		return failure instanceof WorkerExitedException ended ? new TaskOutcome.GivenUp<>(place, ended)
				: new TaskOutcome.Failure<>(place, failure instanceof CancellationException
						? new CancellationException("the task was cancelled") : failure);
	}
}
