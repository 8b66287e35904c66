package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.function.Consumer;

import dev.outboard.wire.internal.channel.PipeOperation;

/** What was sent to one end of a pipe and not yet received for good. Guarded by the pipe. */
final class Lane {

	private final ArrayDeque<ByteBuffer> items = new ArrayDeque<>();
	private long bytes;
	private long put;
	private long taken;

	/** Adds an item, in the message by which it is delivered. */
	void add(ByteBuffer item) {
		items.add(item);
		bytes += PipeOperation.itemBytes(item);
		put++;
	}

	/** Forgets the first {@code count} items, because they were received, and returns how many bytes they were. */
	long received(int count) {
		long before = bytes;
		for (int i = 0; i < count && !items.isEmpty(); i++) {
			bytes -= PipeOperation.itemBytes(items.poll());
			taken++;
		}
		return before - bytes;
	}

	/** Forgets all, because nobody will receive them. */
	void clear() {
		items.clear();
		bytes = 0;
	}

	void forEach(Consumer<ByteBuffer> action) {
		items.forEach(action);
	}

	int size() {
		return items.size();
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
