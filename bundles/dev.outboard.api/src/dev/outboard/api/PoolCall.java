package dev.outboard.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A task that was given to a pool, from then on to its outcome. Its dependents run on a thread of Outboard's unless
 * they name an executor.
 *
 * <p>Cancelling it cancels its call: one that waits, here or at its worker, never runs, and a running one is
 * interrupted. Cancelling a stage derived from it doesn't.
 *
 * @param <R> the task's result
 * @since 0.1
 */
@ProviderType
public abstract class PoolCall<R> extends CompletableFuture<R> {

	/**
	 * Cancels the task where it has no outcome after {@code time} from now, whether it waited or ran meanwhile: it fails
	 * with a {@link WorkerTimeoutException}.
	 *
	 * @return this task
	 * @throws IllegalArgumentException when {@code time} is not positive
	 */
	public abstract PoolCall<R> timeout(Duration time);

	/**
	 * Cancels the task here and in its worker.
	 *
	 * @param mayInterruptIfRunning of no effect: a running call is always interrupted
	 */
	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		return super.cancel(mayInterruptIfRunning);
	}

	/** Makes derived stages plain futures, whose cancellation stays with them. */
	@Override
	public <U> CompletableFuture<U> newIncompleteFuture() {
		return new CompletableFuture<>();
	}
}
