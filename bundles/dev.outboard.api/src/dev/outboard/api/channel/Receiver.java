package dev.outboard.api.channel;

import java.time.Duration;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * An end of a pipe that can be received from. It is {@linkplain #isReady() ready} when there is something to receive, or
 * nothing will follow.
 *
 * @param <R> what is received
 * @since 0.1
 */
@ProviderType
public interface Receiver<R> extends PipeEnd, Waitable {

	/**
	 * Waits for an item and returns it.
	 *
	 * @throws ChannelClosedException at the end of the stream: the other end is closed, and all that was sent has been
	 *                                received; or when this end is closed
	 * @throws IllegalStateException  when this end was handed over, or would have to wait on the UI thread or on one that
	 *                                Outboard delivers on
	 * @throws InterruptedException   when this thread is interrupted before; nothing was received
	 */
	R receive() throws InterruptedException;

	/**
	 * Waits for an item for at most {@code timeout}; empty when none has come. Otherwise as {@link #receive()}.
	 */
	Optional<R> receive(Duration timeout) throws InterruptedException;

	/**
	 * Returns whether {@link #receive()} would return at once, or throw because nothing follows.
	 *
	 * @throws ChannelClosedException when this end is closed
	 * @throws IllegalStateException  when this end was handed over
	 */
	boolean poll();
}
