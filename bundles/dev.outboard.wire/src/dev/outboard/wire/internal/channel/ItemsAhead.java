package dev.outboard.wire.internal.channel;

import java.util.ArrayDeque;

import dev.outboard.wire.internal.codec.Input;

/** The items of a queue that a client was sent ahead, in the messages by which they came. Not thread-safe. */
final class ItemsAhead {

	private final ArrayDeque<Batch> batches = new ArrayDeque<>();
	private int size;

	/** What is left of the items of one message. */
	private static final class Batch {

		private final Input body;
		private final boolean alone;
		private long number;
		private int count;

		Batch(Input body, long number, int count) {
			this.body = body;
			this.number = number;
			this.count = count;
			this.alone = count == 1;
		}

		Taken poll() {
			count--;
			return new Taken(number++, body.readLength(), body.readPart(body.readLength()), alone);
		}
	}

	/** Returns how many there are. */
	int size() {
		return size;
	}

	/**
	 * Takes those of a {@link QueueOperation.Notice#ITEMS}.
	 *
	 * @throws dev.outboard.wire.internal.codec.CodecException when it is none
	 */
	void add(Input body) {
		long first = body.readLong();
		int count = 0;
		for (Input each = body.copy(); each.remaining() > 0; count++) {
			each.readLength();
			each.skip(each.readLength());
		}
		if (count > 0) {
			batches.add(new Batch(body, first, count));
			size += count;
		}
	}

	/** Returns and forgets the first; null for none. */
	Taken poll() {
		Batch first = batches.peek();
		if (first == null) {
			return null;
		}
		size--;
		Taken item = first.poll();
		if (first.count == 0) {
			batches.remove();
		}
		return item;
	}

	/** Forgets all but the first {@code kept}, and tells {@code sink} which. */
	void truncate(int kept, Ranges.Sink sink) {
		int left = kept;
		for (Batch batch : batches) {
			int stay = Math.min(left, batch.count);
			sink.range(batch.number + stay, batch.number + batch.count);
			batch.count = stay;
			left -= stay;
		}
		batches.removeIf(batch -> batch.count == 0);
		size = Math.min(size, kept);
	}
}
