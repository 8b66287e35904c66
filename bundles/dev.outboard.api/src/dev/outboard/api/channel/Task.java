package dev.outboard.api.channel;

import org.osgi.annotation.versioning.ProviderType;

/**
 * An item that was taken from a joinable queue, and is to be done with. Closed before it is {@link #done()}, it goes
 * back to the head of the queue; so it does when the worker that took it ends.
 *
 * <pre>{@code try (Task<Order> task = orders.takeTask()) {
 *     ship(task.item());
 *     task.done();
 * }}</pre>
 *
 * @param <E> the item
 * @since 0.1
 */
@ProviderType
public interface Task<E> extends AutoCloseable {

	/** Returns the item. */
	E item();

	/** Returns how often it was delivered, this time included; one for the first. */
	int deliveries();

	/**
	 * Says that the item is done with.
	 *
	 * @throws IllegalStateException when that was said before, or the item was given back
	 */
	void done();

	/** Gives the item back unless it is done with; may be called repeatedly. */
	@Override
	void close();
}
