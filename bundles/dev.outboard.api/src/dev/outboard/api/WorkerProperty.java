package dev.outboard.api;

import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The control side's view of a property of one worker.
 *
 * @param <T> the value
 * @since 0.1
 */
@ProviderType
public interface WorkerProperty<T> {

	/** Returns its name: that of the contract's method. */
	String name();

	/**
	 * Returns the value that the worker announced last: empty until its first start, that of its last moment after its end.
	 * Doesn't wait.
	 */
	Optional<T> get();

	/**
	 * Calls {@code listener} with the value where it is known, and from then on whenever the worker announces it, until the
	 * subscription is closed. It is called on the worker's dispatcher. A slow one misses values, but never the last.
	 */
	Subscription observe(Consumer<? super T> listener);

	/**
	 * Sets the value in the worker, in turn with its calls. When the returned call has completed, {@link #get()} returns the
	 * new value, unless it has changed again.
	 *
	 * @return the call; it fails with a {@link RemoteWorkerException} when the property's validator throws
	 * @throws UnsupportedOperationException when the contract doesn't declare it as a
	 *                                       {@link dev.outboard.api.contract.WritableProperty}
	 * @throws IllegalArgumentException      when the value can't be encoded
	 */
	WorkerCall<Void> set(T value);
}
