package dev.outboard.api.channel;

import org.osgi.annotation.versioning.ProviderType;

/**
 * An end of a pipe that can be sent to. What one thread sends arrives in that order.
 *
 * @param <S> what is sent
 * @since 0.1
 */
@ProviderType
public interface Sender<S> extends PipeEnd {

	/**
	 * Sends an item. Waits while a thousand are, or some megabytes, that the other end has not received.
	 *
	 * @throws ChannelClosedException   when this end or the other one is closed
	 * @throws IllegalStateException    when this end was handed over, or would have to wait on the UI thread or on one that
	 *                                  Outboard delivers on
	 * @throws NullPointerException     when {@code item} is null
	 * @throws IllegalArgumentException when it can't be encoded, or takes more than 64 MiB then, or more than the message
	 *                                  limit of the worker that sends it
	 * @throws InterruptedException     when this thread is interrupted before; the item was not sent
	 */
	void send(S item) throws InterruptedException;

	/**
	 * Sends an item, if that needs no wait.
	 *
	 * @return whether it was sent
	 * @throws ChannelClosedException   when this end or the other one is closed
	 * @throws IllegalStateException    when this end was handed over
	 * @throws NullPointerException     when {@code item} is null
	 * @throws IllegalArgumentException when it can't be encoded, or takes too much, as for {@link #send}
	 */
	boolean trySend(S item);
}
