package dev.outboard.core.internal.pool;

import java.util.List;

import dev.outboard.api.WorkerExitedException;

/**
 * What one worker of a pool is given at a time: a task, or several.
 *
 * @param <C> the contract
 */
interface Work<C> {

	/** Returns how many tasks it is. */
	int size();

	/** Returns whether nobody waits for it any more. */
	boolean isDone();

	/** Returns whether it must be alone with its worker, so that its time is its own. */
	boolean isExclusive();

	/** Has {@code worker} do it, or begin to; whatever goes wrong with that is the outcome of a task. */
	void attempt(PooledWorker<C> worker, Answer<C> answer);

	/** Comes to its end without having been done. */
	void fail(Throwable reason);

	/** Cancels it where a worker is doing it. */
	void interrupt();

	/** Returns its tasks, each by itself. */
	List<Work<C>> apart();

	/** Returns its first tasks, {@code size} of them, and the others, of which there is one at least. */
	List<Work<C>> split(int size);

	/** Counts a worker that died of it, and returns how many there are now; guarded by the schedule. */
	int countDeath();

	/** Hears how an attempt went, once. */
	interface Answer<C> {

		/** The worker answered. */
		void answered(Result<C> result);

		/** The worker ends, and leaves it unanswered. */
		void unanswered(WorkerExitedException failure);
	}

	/**
	 * What a worker's answer comes to.
	 *
	 * @param done     how many tasks yielded a result
	 * @param failed   how many failed
	 * @param overtime whether the worker may be stuck in one that took too long
	 * @param rest     what the worker left to others, of the same work; none or one
	 * @param publish  tells those who wait for the outcomes
	 */
	record Result<C>(int done, int failed, boolean overtime, List<Work<C>> rest, Runnable publish) {
	}
}
