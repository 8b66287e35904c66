package dev.outboard.api.channel;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes and opens channels. On the control side an OSGi service, in a worker to be had from its
 * {@link dev.outboard.api.worker.WorkerContext#channels() context}. May be used on any thread.
 *
 * @since 0.1
 */
@ProviderType
public interface Channels {

	/** Returns a new queue for items of a class, without a bound or a name; see {@link #queue(TypeToken, QueueOptions)}. */
	default <E> WorkQueue<E> queue(Class<E> type) {
		return queue(type, QueueOptions.unbounded());
	}

	/** Returns a new queue for items of a class; see {@link #queue(TypeToken, QueueOptions)}. */
	default <E> WorkQueue<E> queue(Class<E> type, QueueOptions options) {
		return queue(TypeToken.of(type), options);
	}

	/**
	 * Returns a new queue.
	 *
	 * @throws IllegalArgumentException when items of the type can't cross the border, or there is a channel of that name
	 */
	<E> WorkQueue<E> queue(TypeToken<E> type, QueueOptions options);

	/**
	 * Returns the queue of that name.
	 *
	 * @throws IllegalArgumentException when there is none, or it carries something else
	 */
	<E> WorkQueue<E> openQueue(String name, TypeToken<E> type);
}
