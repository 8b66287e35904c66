package dev.outboard.wire.internal.channel;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

import dev.outboard.wire.internal.codec.Input;

/**
 * Goes through a queue, page by page, and shows what was in it when the page was fetched.
 *
 * @param <E> the items
 */
final class QueueIterator<E> implements Iterator<E> {

	private final QueueClient<E> queue;
	private final QueueItems<E> items;
	private final ArrayDeque<Listed<E>> page = new ArrayDeque<>();
	private long last = -1;
	private boolean exhausted;
	private Listed<E> shown;

	/**
	 * An item of the queue.
	 *
	 * @param number its number in the queue
	 */
	record Listed<E>(long number, E item) {
	}

	QueueIterator(QueueClient<E> queue, QueueItems<E> items) {
		this.queue = queue;
		this.items = items;
		fetch();
	}

	private void fetch() {
		Input answer = queue.page(last);
		exhausted = answer.remaining() == 0;
		while (answer.remaining() > 0) {
			last = answer.readLong();
			page.add(new Listed<>(last, items.decode(answer.readPart(answer.readLength()))));
		}
	}

	@Override
	public boolean hasNext() {
		if (page.isEmpty() && !exhausted) {
			fetch();
		}
		return !page.isEmpty();
	}

	@Override
	public E next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		shown = page.poll();
		return shown.item();
	}

	@Override
	public void remove() {
		removeShown();
	}

	/** Removes the item shown last, and returns whether it was there. */
	boolean removeShown() {
		if (shown == null) {
			throw new IllegalStateException("next() has not been called since the last remove()");
		}
		long number = shown.number();
		shown = null;
		return queue.remove(number);
	}
}
