package dev.outboard.core.internal.channel;

import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;

import dev.outboard.wire.internal.codec.Output;

/** Lists the items of a queue for those who look at it, wherever they are. Guarded by the queue. */
final class QueueListing {

	/** What one page of items brings. */
	private static final int PAGE_SIZE = 256 * 1024;

	private final QueueStock stock;
	private final QueueDelivery delivery;

	QueueListing(QueueStock stock, QueueDelivery delivery) {
		this.stock = stock;
		this.delivery = delivery;
	}

	/** Writes whether there is an item, and the bytes of the first. */
	void writeFirst(Output out) {
		QueueItem first = listed(0).findFirst().orElse(null);
		out.writeBoolean(first != null);
		if (first != null) {
			first.writeTo(out);
		}
	}

	/** Returns the items that aren't taken, in order, after that of a number. */
	private Stream<QueueItem> listed(long after) {
		// Those ahead are older than all that were never sent, and may be older than those that came back.
		return delivery.ahead() == 0 ? stock.after(after)
				: Stream.concat(delivery.itemsAhead().filter(item -> item.number > after), stock.after(after))
						.sorted(Comparator.comparingLong(item -> item.number));
	}

	/** Writes some of the items after that of a number, as many as a page holds; none when there is none. */
	void writePage(Output out, long after) {
		int size = 0;
		Iterator<QueueItem> items = listed(after).iterator();
		while (items.hasNext() && size < PAGE_SIZE) {
			QueueItem item = items.next();
			if (size > 0 && size + item.size() > PAGE_SIZE) {
				return;
			}
			size += item.size() + Long.BYTES;
			out.writeLong(item.number);
			out.writeLength(item.size());
			item.writeTo(out);
		}
	}
}
