package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/** What was sent to one end of a pipe and not yet received for good. Guarded by the pipe. */
final class Lane {

	private final ArrayDeque<PipeBatch> batches = new ArrayDeque<>();
	private int items;
	private long bytes;
	private long put;
	private long taken;

	/**
	 * Adds items, in the message by which they are delivered.
	 *
	 * @throws dev.outboard.wire.internal.codec.CodecException when it is none
	 */
	void add(ByteBuffer message) {
		PipeBatch batch = new PipeBatch(message);
		batches.add(batch);
		items += batch.items();
		bytes += batch.bytes();
		put += batch.items();
	}

	/** Forgets the first {@code count} items, because they were received, and returns how many bytes they were. */
	long received(int count) {
		long before = bytes;
		int left = Math.min(count, items);
		items -= left;
		taken += left;
		while (left > 0) {
			PipeBatch first = batches.peek();
			int here = Math.min(left, first.items());
			bytes -= first.received(here);
			left -= here;
			if (first.items() == 0) {
				batches.remove();
			}
		}
		return before - bytes;
	}

	/** Forgets all, because nobody will receive them. */
	void clear() {
		batches.clear();
		items = 0;
		bytes = 0;
	}

	/** Hands the messages by which all are delivered to {@code action}. */
	void forEach(Consumer<ByteBuffer> action) {
		batches.forEach(batch -> action.accept(batch.message()));
	}

	int size() {
		return items;
	}

	long bytes() {
		return bytes;
	}

	/** Returns how many items there were. */
	long put() {
		return put;
	}

	/** Returns how many items were received. */
	long taken() {
		return taken;
	}
}
