package dev.outboard.api;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What comes of many tasks of a pool, in the order of the tasks or as it comes. Tasks are taken from their iterator, on
 * a thread of the pool's, only as outcomes are taken here: never are there more than a window of tasks between the two.
 *
 * <p>To be used by one thread at a time. Close it to be rid of what is still under way.
 *
 * @param <R> the tasks' results
 * @since 0.1
 */
@ProviderType
public interface TaskOutcomes<R> extends AutoCloseable {

	/**
	 * Waits for the next outcome, for as long as it takes.
	 *
	 * @return the outcome; empty after the last one
	 * @throws InterruptedException      when the thread is interrupted meanwhile; it may be called again
	 * @throws WorkerStartException      when the pool failed, because its workers don't start
	 * @throws WorkerPoolClosedException when the pool was closed before the task had its outcome
	 * @throws WorkerTimeoutException    when {@link MapOptions#timeout} passed
	 * @throws IllegalStateException     on the UI thread and on every thread that Outboard delivers on; and after
	 *                                   {@link #close()}
	 * @throws RuntimeException          whatever the iterator of tasks threw, in its place
	 */
	Optional<TaskOutcome<R>> next() throws InterruptedException;

	/** Returns whether {@link #next()} would not wait: false is the time to flush what was made of the outcomes so far. */
	boolean isReady();

	/** Returns how far it is. May be called on any thread, at any time. */
	MapProgress progress();

	/**
	 * Returns the outcomes that are left, as a stream that waits for each as {@link #next()} does; to be closed, which
	 * closes these outcomes. Where the thread is interrupted, it throws a {@code CancellationException}, and the thread
	 * stays interrupted.
	 */
	default Stream<TaskOutcome<R>> stream() {
		return StreamSupport.stream(new OutcomeSpliterator<>(this), false).onClose(this::close);
	}

	/**
	 * Returns the results that are left, as a stream like {@link #stream()}. In place of the result of a task that failed,
	 * or was given up, it throws that exception; a checked one as the cause of a {@code CompletionException}.
	 */
	default Stream<R> results() {
		return stream().map(TaskOutcome::orThrow);
	}

	/** Takes no more tasks, and cancels those that have no outcome yet. The pool stays open. */
	@Override
	void close();
}
