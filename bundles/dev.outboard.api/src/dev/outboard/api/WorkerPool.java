package dev.outboard.api;

import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Several workers of one definition that share the work. All methods may be called on any thread, and none of them
 * waits but {@link #awaitTermination}; outcomes are waited for in {@link TaskOutcomes#next()}.
 *
 * <p>A worker that ends is replaced, and what it had not answered is done again: a function may run more than once where
 * a worker dies, but each task has one outcome. A task that kills the worker it runs on is found, and given up after
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

	/** Returns what it is doing now. */
	PoolStatus status();

	/**
	 * Gives a task to the worker that has least to do, as soon as one has room for it.
	 *
	 * @return the task, as a future. It fails with what the call fails with; with the {@link WorkerExitedException} of the
	 *         last worker when the task was given up; with a {@link WorkerStartException} when the pool fails; with a
	 *         {@link WorkerPoolClosedException} when it is closed
	 */
	<R> PoolCall<R> submit(WorkerTask<C, R> task);

	/** Calls a function that returns a value; see {@link #submit(WorkerTask)}. */
	default <R> PoolCall<R> call(ContractFunction<? super C, ? extends R> call) {
		return submit(worker -> worker.call(call));
	}

	/** Calls a function without its result; see {@link #submit(WorkerTask)}. */
	default PoolCall<Void> run(ContractAction<? super C> call) {
		return submit(worker -> worker.run(call));
	}

	/** Calls a function that returns a {@code CompletionStage}; see {@link #submit(WorkerTask)}. */
	default <R> PoolCall<R> callStage(ContractFunction<? super C, ? extends CompletionStage<? extends R>> call) {
		return submit(worker -> worker.callStage(call));
	}

	/**
	 * Does all of {@code tasks}, which may be without end, and yields their outcomes in the same order.
	 *
	 * @param tasks  read on a thread of the pool's own, which may wait in it; never null ones
	 * @param window the most tasks that may have been taken from {@code tasks} and whose outcome hasn't been taken
	 * @throws IllegalArgumentException when {@code window} is less than one
	 */
	default <R> TaskOutcomes<R> submitAll(Iterator<? extends WorkerTask<C, R>> tasks, int window) {
		return submitAll(tasks, MapOptions.ordered().window(window));
	}

	/** Does all of {@code tasks}, each by itself, as {@code options} say; see {@link #submitAll(Iterator, int)}. */
	<R> TaskOutcomes<R> submitAll(Iterator<? extends WorkerTask<C, R>> tasks, MapOptions options);

	/**
	 * Calls a function for each of {@code inputs}, which may be without end. Where calls take little time many of them
	 * share a message. For a function of several parameters the inputs are records or arrays of them, as in
	 * {@code pool.map(points, (geo, p) -> geo.height(p.x(), p.y()))}.
	 *
	 * @param inputs read on a thread of the pool's own, which may wait in it
	 */
	<T, R> TaskOutcomes<R> map(Iterator<? extends T> inputs, MapFunction<? super C, ? super T, ? extends R> function,
			MapOptions options);

	/** Calls a function for each of {@code inputs}, and yields what it returns in the same order. */
	default <T, R> TaskOutcomes<R> map(Iterator<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function) {
		return map(inputs, function, MapOptions.ordered());
	}

	/** Calls a function for each of {@code inputs}, at most so many ahead of the outcomes taken, in the same order. */
	default <T, R> TaskOutcomes<R> map(Iterator<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function, int window) {
		return map(inputs, function, MapOptions.ordered().window(window));
	}

	/** Calls a function for each of {@code inputs}, and yields what it returns in the same order. */
	default <T, R> TaskOutcomes<R> map(Iterable<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function) {
		return map(inputs, function, MapOptions.ordered());
	}

	/** Calls a function for each of {@code inputs}; those of a collection are counted, for who shows progress. */
	default <T, R> TaskOutcomes<R> map(Iterable<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function, MapOptions options) {
		boolean counted = options.total().isEmpty() && inputs instanceof Collection<?>;
		return map(inputs.iterator(), function, counted ? options.total(((Collection<?>) inputs).size()) : options);
	}

	/** Calls a function for each of {@code inputs}, and yields what it returns in the same order. */
	default <T, R> TaskOutcomes<R> map(Stream<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function) {
		return map(inputs, function, MapOptions.ordered());
	}

	/** Calls a function for each of {@code inputs}, which is closed after the last one, or with the outcomes. */
	<T, R> TaskOutcomes<R> map(Stream<? extends T> inputs, MapFunction<? super C, ? super T, ? extends R> function,
			MapOptions options);

	/**
	 * Calls a function for each of {@code inputs}, and hands each outcome to {@code listener}, on a thread of its own.
	 *
	 * @return completes after the last outcome, and fails with what {@link TaskOutcomes#next()} or the listener throws.
	 *         Cancelling it cancels all
	 */
	<T, R> CompletableFuture<MapProgress> forEach(Iterator<? extends T> inputs,
			MapFunction<? super C, ? super T, ? extends R> function, MapOptions options,
			Consumer<? super TaskOutcome<R>> listener);

	/**
	 * Returns a future that completes when the last worker has ended, after the pool was closed or has failed. Completing
	 * or cancelling it affects nobody else.
	 */
	CompletableFuture<Void> onExit();

	/**
	 * Waits until the last worker has ended.
	 *
	 * @return whether it has
	 * @throws IllegalStateException on the UI thread and on every thread that Outboard delivers on
	 */
	boolean awaitTermination(Duration timeout) throws InterruptedException;

	/**
	 * Takes no more tasks, finishes those it has, and all that was begun of many, and then ends its workers in order.
	 * Later tasks fail with a {@link WorkerPoolClosedException}. Does not wait: {@link #onExit()} tells the end.
	 */
	void shutdown();

	/**
	 * Closes the pool as {@link #close()} does, and cancels what its workers run, too: they are interrupted, and end in
	 * order.
	 */
	void shutdownNow();

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
