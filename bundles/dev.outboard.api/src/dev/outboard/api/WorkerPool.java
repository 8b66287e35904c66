package dev.outboard.api;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Several workers of one definition that share the work. All methods may be called on any thread, and none of them waits;
 * only {@link TaskOutcomes#next()} does.
 *
 * <p>A worker that ends is replaced, and what it had not answered is done again: a function may run more than once where a
 * worker dies, but each task has one outcome. A task that kills the worker it runs on is found, and given up after
 * {@link PoolOptions#deathsPerTask(int)} deaths; no other task is blamed. Where three starts of workers fail one after
 * another, the pool fails: all that is left to do completes with a {@link WorkerStartException}.
 *
 * @param <C> the contract
 * @since 0.1
 */
@ProviderType
public interface WorkerPool<C> extends AutoCloseable {

	/** Returns the definition that all of its workers are of. */
	WorkerDefinition definition();

	/** Returns the options it was created with. */
	PoolOptions options();

	/** Returns the workers that it has now, oldest first: to look at; their calls and their ends are the pool's. */
	List<WorkerHandle<C>> workers();

	/**
	 * Gives a task to the worker that has least to do, as soon as one has room for it.
	 *
	 * @return the task's future. It fails with what the call fails with; with the {@link WorkerExitedException} of the last
	 *         worker when the task was given up; with a {@link WorkerStartException} when the pool fails; with a
	 *         {@link WorkerPoolClosedException} when it is closed. Cancelling it cancels the call. Its dependents run on a
	 *         thread of Outboard's unless they name an executor
	 */
	<R> CompletableFuture<R> submit(WorkerTask<C, R> task);

	/** Calls a function that returns a value; see {@link #submit(WorkerTask)}. */
	default <R> CompletableFuture<R> call(ContractFunction<? super C, ? extends R> call) {
		return submit(worker -> worker.call(call));
	}

	/** Calls a function without its result; see {@link #submit(WorkerTask)}. */
	default CompletableFuture<Void> run(ContractAction<? super C> call) {
		return submit(worker -> worker.run(call));
	}

	/** Calls a function that returns a {@code CompletionStage}; see {@link #submit(WorkerTask)}. */
	default <R> CompletableFuture<R> callStage(
			ContractFunction<? super C, ? extends CompletionStage<? extends R>> call) {
		return submit(worker -> worker.callStage(call));
	}

	/**
	 * Does all of {@code tasks}, which may be without end, and yields their outcomes in the same order.
	 *
	 * @param tasks  read on a thread of the pool's own, which may wait in it; never null ones
	 * @param window the most tasks that may have been taken from {@code tasks} and whose outcome hasn't been taken
	 * @throws IllegalArgumentException when {@code window} is less than one
	 */
	<R> TaskOutcomes<R> submitAll(Iterator<? extends WorkerTask<C, R>> tasks, int window);

	/**
	 * Calls a function for each of {@code inputs}, and yields what it returns in the same order; with a window of twice
	 * what may be under way at all workers. See {@link #submitAll(Iterator, int)}.
	 */
	default <T, R> TaskOutcomes<R> map(Iterator<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function) {
		int window = (int) Math.min(Integer.MAX_VALUE, 2L * options().workers() * options().callsPerWorker());
		return map(inputs, function, window);
	}

	/** Calls a function for each of {@code inputs}; see {@link #submitAll(Iterator, int)}. */
	default <T, R> TaskOutcomes<R> map(Iterator<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function, int window) {
		return submitAll(new Iterator<WorkerTask<C, R>>() {

			@Override
			public boolean hasNext() {
				return inputs.hasNext();
			}

			@Override
			public WorkerTask<C, R> next() {
				T input = inputs.next();
				return worker -> worker.call(contract -> function.apply(contract, input));
			}
		}, window);
	}

	/**
	 * Returns a future that completes when the last worker has ended, after the pool was closed or has failed. Completing
	 * or cancelling it affects nobody else.
	 */
	CompletableFuture<Void> onExit();

	/**
	 * Closes the pool in order: tasks that no worker has begun complete with a {@link WorkerPoolClosedException}, and each
	 * worker is asked to end as by {@link WorkerHandle#terminate()}, in which it may finish what it runs. Once more, it
	 * does nothing. Does not wait: {@link #onExit()} tells the end.
	 */
	@Override
	void close();

	/**
	 * Closes the pool at once, whatever its workers do; see {@link WorkerHandle#kill()}.
	 *
	 * @return as {@link #onExit()}
	 */
	CompletableFuture<Void> kill();
}
