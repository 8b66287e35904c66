package dev.outboard.api.channel;

import java.util.concurrent.BlockingQueue;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A queue between processes: any number of producers and consumers, on either side of the border, first in first out for
 * what one of them puts. Null is refused.
 *
 * @param <E> the items
 * @since 0.1
 */
@ProviderType
public interface WorkQueue<E> extends BlockingQueue<E>, Channel {

	/**
	 * Takes no more items. Those in it can still be taken; after the last one, who takes or waits for one gets a
	 * {@link ChannelClosedException}, as does at once whoever puts one, or waits for room.
	 */
	@Override
	void close();
}
