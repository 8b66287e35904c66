package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;

import dev.outboard.wire.internal.codec.Output;

/**
 * An item of a queue at the hub: a part of the message by which it came, so that it isn't copied before it goes on.
 * Guarded by the queue.
 */
final class QueueItem {

	/** In the order in which items were put. */
	final long number;
	private final ByteBuffer bytes;
	private final boolean alone;
	/** How often it was delivered, and came back. */
	int deliveries;
	/** Whether it was sent to a consumer ahead, and that one has not said that it was taken. */
	boolean ahead;

	/**
	 * @param bytes its content, which doesn't change
	 * @param alone whether nothing else is in the array, in which there is room before the content
	 */
	QueueItem(long number, ByteBuffer bytes, boolean alone) {
		this.number = number;
		this.bytes = bytes;
		this.alone = alone;
	}

	/** Returns how many bytes it has. */
	int size() {
		return bytes.remaining();
	}

	/** Returns whether a message that ends with it is made in place, as a rule. */
	boolean isAlone() {
		return alone;
	}

	/** Returns its content. */
	ByteBuffer content() {
		return bytes.duplicate();
	}

	/** Appends its content. */
	void writeTo(Output out) {
		out.writeSpace(size()).put(bytes.duplicate());
	}

	/**
	 * Returns a message that begins with {@code head} and ends with this item. Where it is alone it is made in place: what
	 * was sent before of it must have arrived, or never will.
	 */
	ByteBuffer behind(Output head) {
		if (!alone || head.size() > bytes.arrayOffset()) {
			writeTo(head);
			return head.toBuffer();
		}
		ByteBuffer front = head.toBuffer();
		int begin = bytes.arrayOffset() - front.remaining();
		ByteBuffer message = ByteBuffer.wrap(bytes.array(), begin, front.remaining() + size()).slice();
		return message.put(front).position(0);
	}
}
