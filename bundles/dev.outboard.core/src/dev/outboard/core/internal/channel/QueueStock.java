package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.outboard.wire.internal.channel.QueueOperation;
import dev.outboard.wire.internal.codec.Input;

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

	/** Appends an item that nothing else is kept with. */
	void add(ByteBuffer bytes) {
		fresh.add(new QueueItem(++lastNumber, bytes, 0, 0, bytes.remaining()));
	}

	/**
	 * Appends an item that ends a message of its own: before it, there is room.
	 *
	 * @param first is run before, and may refuse it
	 */
	void addAlone(Input body, Runnable first) {
		body.skip(QueueOperation.ROOM_BEFORE);
		first.run();
		ByteBuffer message = body.whole();
		fresh.add(new QueueItem(++lastNumber, message, body.position(), body.position(), message.limit()));
	}

	/**
	 * Appends all items that were put together.
	 *
	 * @param each is run before each, and may refuse it
	 */
	void addAll(Input body, Runnable each) {
		ByteBuffer message = body.whole();
		while (body.remaining() > 0) {
			int entry = body.position();
			QueueOperation.checkFirstDelivery(body.readLength());
			int size = body.readLength();
			int begin = body.position();
			body.skip(size);
			// Made before it counts: there may be no memory for a copy.
			QueueItem item = copies ? copy(message.slice(begin, size))
					: new QueueItem(lastNumber + 1, message, entry, begin, begin + size);
			each.run();
			lastNumber++;
			fresh.add(item);
		}
	}

	private QueueItem copy(ByteBuffer bytes) {
		ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
		return new QueueItem(lastNumber + 1, copy, 0, 0, copy.remaining());
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
