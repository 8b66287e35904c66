package dev.outboard.api;

/**
 * One piece of work for a pool: makes one call, as in {@code worker -> worker.call(a -> a.addTwo(1, 2))}.
 *
 * <p>It is applied on a thread of the pool's choice, and again where the worker dies before it answers: it must not wait,
 * and what it passes as arguments must not be changed after it was handed to the pool.
 *
 * @param <C> the contract
 * @param <R> the result
 * @since 0.1
 */
@FunctionalInterface
public interface WorkerTask<C, R> {

	/** Makes one call of {@code worker} and returns it. */
	WorkerCall<? extends R> callOn(WorkerHandle<C> worker);
}
