package dev.outboard.api.channel;

import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import dev.outboard.api.Subscription;

/**
 * A number that processes share. Reading is served from this process, as with a {@link SharedMap}; whatever changes
 * it is atomic. All methods may throw {@link ChannelClosedException} once it is closed.
 *
 * @since 0.1
 */
@ProviderType
public interface SharedLong extends Channel {

	/** Returns the number, no older than the last change that this process has seen. */
	long get();

	/** Returns the number that the control side has. */
	long getFresh();

	/** Sets it. */
	void set(long value);

	/** Adds to it, with overflow as Java's, and returns the sum. */
	long add(long delta);

	/** Adds one, and returns the sum. */
	default long increment() {
		return add(1);
	}

	/** Sets it if it is {@code expected}; returns whether it was. */
	boolean compareAndSet(long expected, long value);

	/** Calls {@code listener} with each change from now on, as {@link SharedMap#subscribe} does. */
	Subscription subscribe(Consumer<? super ValueChange<Long>> listener);

	/** Closes it for everybody; the number is gone. */
	@Override
	void close();
}
