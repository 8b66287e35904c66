package dev.outboard.wire.internal.channel;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.outboard.api.channel.Task;

/**
 * An item taken as a task.
 *
 * @param <E> the item
 */
final class QueueTask<E> implements Task<E> {

	private final QueueClient<E> queue;
	private final long number;
	private final int deliveries;
	private final E item;
	private final AtomicBoolean over = new AtomicBoolean();

	QueueTask(QueueClient<E> queue, Taken taken, E item) {
		this.queue = queue;
		this.number = taken.number();
		this.deliveries = taken.deliveries();
		this.item = item;
	}

	@Override
	public E item() {
		return item;
	}

	@Override
	public int deliveries() {
		return deliveries;
	}

	@Override
	public void done() {
		if (!over.compareAndSet(false, true)) {
			throw new IllegalStateException(this + " is done with already, or was given back");
		}
		queue.finish(number);
	}

	@Override
	public void close() {
		if (over.compareAndSet(false, true)) {
			queue.giveBack(number);
		}
	}

	@Override
	public String toString() {
		return "a task of " + queue;
	}
}
