package dev.outboard.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A call on its way. Its dependents run on the worker's completion thread unless they name an executor.
 *
 * <p>Cancelling the call cancels it in the worker: a queued one never runs, a running one is interrupted. Cancelling a
 * stage derived from it doesn't.
 *
 * @param <R> the function's result
 * @since 0.1
 */
@ProviderType
public abstract class WorkerCall<R> extends CompletableFuture<R> {

	/** Returns the signature of the function called, as in {@code addTwo(int,int)}. */
	public abstract String function();

	/**
	 * Cancels the call where it has no answer after {@code time} from now: it fails with a {@link WorkerTimeoutException}.
	 * {@link CallPolicy#timeout} does so for every call of a worker; the shorter time counts.
	 *
	 * @return this call
	 * @throws IllegalArgumentException when {@code time} is not positive
	 */
	public abstract WorkerCall<R> timeout(Duration time);

	/**
	 * Cancels the call here and in the worker.
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
