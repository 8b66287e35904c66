package dev.outboard.api.channel;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.osgi.annotation.versioning.ProviderType;

import dev.outboard.api.Subscription;

/**
 * A value that processes share, for example a record of settings. Reading is served from this process, as with a
 * {@link SharedMap}, and what is said there of reading, of arrays, of null and of closing holds here.
 *
 * @param <T> the value
 * @since 0.1
 */
@ProviderType
public interface SharedValue<T> extends Channel {

	/** Returns the value, no older than the last change that this process has seen. */
	T get();

	/** Returns the value that the control side has. */
	T getFresh();

	/** Sets it. */
	void set(T value);

	/** Sets it, and returns the one before. */
	T getAndSet(T value);

	/** Sets it if it holds the same as {@code expected}; returns whether it did. */
	boolean compareAndSet(T expected, T value);

	/**
	 * Sets it to what {@code function} makes of it, and returns that. The function is called again when somebody else was
	 * faster, and should have no effects of its own.
	 */
	T update(UnaryOperator<T> function);

	/** Calls {@code listener} with each change from now on, as {@link SharedMap#subscribe} does. */
	Subscription subscribe(Consumer<? super ValueChange<T>> listener);

	/** Closes it for everybody; the value is gone. */
	@Override
	void close();
}
