package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The items of a queue that are at no consumer, in order: those that came back stand where they were. Guarded by the queue. */
final class QueueStock {

	/** All older than those that were never sent. */
	private final TreeMap<Long, QueueItem> returned = new TreeMap<>();
	private final ArrayDeque<QueueItem> fresh = new ArrayDeque<>();
	private final boolean copies;
	private long lastNumber;

	/**
	 * @param copies whether items are done with one by one, long after they were taken: one that is left must not keep all
	 *               that came with it
	 */
	QueueStock(boolean copies) {
		this.copies = copies;
	}

	int size() {
		return returned.size() + fresh.size();
	}

	boolean isEmpty() {
		return fresh.isEmpty() && returned.isEmpty();
	}

	/** Appends an item; see {@link QueueItem}. */
	void add(ByteBuffer bytes, boolean alone) {
		ByteBuffer kept = copies && !alone ? ByteBuffer.allocate(bytes.remaining()).put(bytes).flip() : bytes;
		fresh.add(new QueueItem(++lastNumber, kept, alone));
	}

	/** Takes an item back. */
	void giveBack(QueueItem item) {
		returned.put(item.number, item);
	}

	/** Returns the first item; null for none. */
	QueueItem first() {
		return returned.isEmpty() ? fresh.peek() : returned.firstEntry().getValue();
	}

	/** Returns and forgets the first item; null for none. */
	QueueItem poll() {
		return returned.isEmpty() ? fresh.poll() : returned.pollFirstEntry().getValue();
	}

	/** Returns the items from the first on whose number is larger than {@code number}. */
	Stream<QueueItem> after(long number) {
		return Stream.concat(returned.tailMap(number, false).values().stream(),
				fresh.stream().dropWhile(item -> item.number <= number));
	}

	/** Forgets an item; false when it isn't here. */
	boolean remove(long number) {
		return returned.remove(number) != null || fresh.removeIf(item -> item.number == number);
	}

	/** Forgets all items, and returns how many that were. */
	int clear() {
		int count = size();
		returned.clear();
		fresh.clear();
		return count;
	}
}
