package dev.outboard.api;

import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The control side's view of a signal of one worker.
 *
 * @param <T> the values
 * @since 0.1
 */
@ProviderType
public interface WorkerSignal<T> {

	/** Returns its name: that of the contract's method, or of the result signal. */
	String name();

	/**
	 * Calls {@code listener} with each value from now on, restarts of the worker included, until the subscription is closed.
	 * All listeners of a worker are called on its dispatcher, one after another, and in the order in which the worker
	 * emitted; what one throws is logged. A slow one holds up the others of this worker, and, by the signal's
	 * {@link dev.outboard.api.contract.Overflow}, the emitter.
	 *
	 * @param listener takes the values; null is one where the worker emits it
	 */
	Subscription subscribe(Consumer<? super T> listener);
}
