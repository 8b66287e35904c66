package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;
import java.util.List;

import dev.outboard.wire.internal.channel.QueueOperation;
import dev.outboard.wire.internal.codec.Output;

/**
 * An item of a queue at the hub: a part of the message by which it came, so that it isn't copied before it goes on.
 * Guarded by the queue.
 */
final class QueueItem {

	/** In the order in which items were put. */
	final long number;
	/** What holds it, and others that were put with it. */
	private final ByteBuffer message;
	/** Where in that begins what is delivered of it. */
	private final int entry;
	private final int begin;
	private final int end;
	/** How often it was delivered, and came back. */
	int deliveries;
	/** Whether it was sent to a consumer ahead, and that one has not said that it was taken. */
	boolean ahead;
	/** Whether a message that ends with it may be on its way to somebody who will not say that it came. */
	boolean underWay;

	/**
	 * @param message where it is between {@code begin} and {@code end}, from the beginning of its array on, and which doesn't
	 *                change
	 * @param entry   where what goes before it begins when it is delivered with others, as in a message by which several were
	 *                put; {@code begin} where it is none
	 */
	QueueItem(long number, ByteBuffer message, int entry, int begin, int end) {
		this.number = number;
		this.message = message;
		this.entry = entry;
		this.begin = begin;
		this.end = end;
	}

	/** Returns how many bytes it has. */
	int size() {
		return end - begin;
	}

	/** Returns whether a message that ends with it is made in place, as a rule. */
	boolean isAlone() {
		return entry == begin && begin > 0;
	}

	/** Returns its content. */
	ByteBuffer content() {
		return message.slice(begin, size());
	}

	/** Appends its content. */
	void writeTo(Output out) {
		out.writeBytes(message.array(), message.arrayOffset() + begin, size());
	}

	/** Appends what is said before its content where it is delivered with others. */
	void writeHead(Output out) {
		out.writeLength(deliveries + 1);
		out.writeLength(size());
	}

	/** Appends items as they are delivered, in one piece those that came so. */
	static void writeAll(Output out, List<QueueItem> items) {
		int next;
		for (int i = 0; i < items.size(); i = next) {
			QueueItem first = items.get(i);
			QueueItem last = first;
			for (next = i + 1; next < items.size() && items.get(next).follows(last); next++) {
				last = items.get(next);
			}
			if (first.isAsItCame()) {
				out.writeBytes(first.message.array(), first.message.arrayOffset() + first.entry, last.end - first.entry);
			} else {
				first.writeHead(out);
				first.writeTo(out);
			}
		}
	}

	/** Returns whether it is delivered as it was put. */
	private boolean isAsItCame() {
		return entry < begin && deliveries == 0;
	}

	/** Returns whether it and the one before were put one after the other by the same message, and are delivered so. */
	private boolean follows(QueueItem before) {
		return message == before.message && entry == before.end && isAsItCame() && before.isAsItCame();
	}

	/** Returns whether the items are those put by one message, all of them, and are delivered as they were put. */
	static boolean areAsTheyCame(List<QueueItem> items) {
		QueueItem before = items.getFirst();
		if (!before.beginsMessage(0) || items.getLast().end != before.message.limit()) {
			return false;
		}
		for (QueueItem item : items.subList(1, items.size())) {
			if (!item.follows(before)) {
				return false;
			}
			before = item;
		}
		return true;
	}

	/** Returns whether it is the first of those put by a message of so many bytes or more, and is delivered as it was put. */
	boolean beginsMessage(int size) {
		return isAsItCame() && entry == QueueOperation.FIRST_ITEM && message.limit() >= size;
	}

	/**
	 * Returns the message by which it was put as the one by which it is delivered, with all others in it. It is made in
	 * place: what was sent before of it must have arrived, or never will.
	 *
	 * @param first the consumer's number for the first of them
	 */
	ByteBuffer delivery(long first) {
		return QueueOperation.deliver(message, first);
	}

	/**
	 * Returns a message that begins with {@code head} and ends with this item. Where it is alone it is made in place,
	 * likewise.
	 */
	ByteBuffer behind(Output head) {
		if (!isAlone() || underWay || head.size() > begin) {
			writeTo(head);
			return head.toBuffer();
		}
		ByteBuffer front = head.toBuffer();
		ByteBuffer whole = message.slice(begin - front.remaining(), front.remaining() + size());
		return whole.put(front).position(0);
	}
}
