package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;

import dev.outboard.wire.internal.channel.PipeOperation;
import dev.outboard.wire.internal.codec.CodecException;

/** Items that were sent to one end of a pipe together, the first of which may have been received for good. */
final class PipeBatch {

	private final ByteBuffer message;
	private final int begin;
	/** Where the first item is that was not received. */
	private int first;
	private int items;
	private int bytes;

	/**
	 * @param message by which they are delivered
	 * @throws CodecException when it holds no items, or a part of one
	 */
	PipeBatch(ByteBuffer message) {
		this.message = message;
		this.begin = PipeOperation.firstItem(message);
		this.first = begin;
		for (int at = begin; at < message.limit(); at = next(at)) {
			check(at);
			items++;
		}
		if (items == 0) {
			throw new CodecException("nothing was sent through a pipe");
		}
		bytes = message.limit() - begin - items * Integer.BYTES;
	}

	private void check(int at) {
		int left = message.limit() - at - Integer.BYTES;
		if (left < 0 || message.getInt(at) < 0 || message.getInt(at) > left) {
			throw new CodecException("an item in a pipe is cut short");
		}
	}

	private int next(int at) {
		return at + Integer.BYTES + message.getInt(at);
	}

	/** Returns how many items are left. */
	int items() {
		return items;
	}

	/** Returns how many bytes those are. */
	int bytes() {
		return bytes;
	}

	/** Forgets the first {@code count} items, of which there are as many, and returns how many bytes they were. */
	int received(int count) {
		int before = bytes;
		for (int i = 0; i < count; i++) {
			bytes -= message.getInt(first);
			first = next(first);
		}
		items -= count;
		return before - bytes;
	}

	/** Returns the message by which those that are left are delivered. */
	ByteBuffer message() {
		if (first == begin) {
			return message;
		}
		ByteBuffer rest = ByteBuffer.allocate(begin - message.position() + message.limit() - first);
		rest.put(message.slice(message.position(), begin - message.position()));
		return rest.put(message.slice(first, message.limit() - first)).flip();
	}
}
