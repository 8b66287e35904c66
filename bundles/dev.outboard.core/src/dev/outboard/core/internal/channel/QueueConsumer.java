package dev.outboard.core.internal.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.outboard.wire.internal.channel.Ranges;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;

/** What one party was sent of a queue's items, and has not done with. Guarded by the queue. */
final class QueueConsumer {

	private final Party party;
	/** What was sent, by number; null where it is done with. A ring. */
	private QueueItem[] sent = new QueueItem[16];
	private long first;
	private long next;
	private int ahead;
	private boolean recalled;
	/** Before this number it had none ahead, as it once said. */
	private long missed;

	QueueConsumer(Party party) {
		this.party = party;
	}

	Party party() {
		return party;
	}

	/** Returns how many items it was sent ahead, as far as is known. */
	int ahead() {
		return ahead;
	}

	/** Returns how many items it has taken and is not done with. */
	int taken() {
		return (int) held().stream().filter(item -> !item.ahead).count();
	}

	/** Returns whether it was asked to give items back, and has not answered. */
	boolean isRecalled() {
		return recalled;
	}

	void recall() {
		recalled = true;
	}

	/** Returns the number that the next item gets. */
	long next() {
		return next;
	}

	/** It is sent an item. */
	void send(QueueItem item, boolean isAhead) {
		if (next - first == sent.length) {
			grow();
		}
		item.ahead = isAhead;
		sent[slot(next++)] = item;
		ahead += isAhead ? 1 : 0;
	}

	private void grow() {
		QueueItem[] larger = new QueueItem[2 * sent.length];
		for (long number = first; number < next; number++) {
			larger[(int) (number & larger.length - 1)] = sent[slot(number)];
		}
		sent = larger;
	}

	private int slot(long number) {
		return (int) (number & sent.length - 1);
	}

	/**
	 * It tells which items that it was sent ahead it took, and which that it took it is done with; returns how many the
	 * latter are.
	 *
	 * @param keep whether what is taken is still to be done with
	 */
	int report(Input body, boolean keep) {
		Ranges.read(body, (from, end) -> {
			for (long number = from; number < end; number++) {
				if (keep) {
					get(number, true).ahead = false;
					ahead--;
				} else {
					remove(number, true);
				}
			}
		});
		int[] finished = new int[1];
		Ranges.read(body, (from, end) -> {
			for (long number = from; number < end; number++) {
				remove(number, false);
				finished[0]++;
			}
		});
		return finished[0];
	}

	/** It gives items up that it was sent ahead; returns them, and those that it misses. */
	List<QueueItem> giveBack(Input body) {
		long missing = body.readLong();
		List<QueueItem> items = new ArrayList<>();
		Ranges.read(body, (from, end) -> {
			// What another client of it had missed may come late from the one before.
			for (long number = Math.max(from, missed); number < end; number++) {
				items.add(remove(number, true));
			}
		});
		items.addAll(miss(missing));
		recalled = false;
		return items;
	}

	/**
	 * It has none of the items before number {@code end} that it was sent ahead and hasn't told of: its client may have been
	 * collected, and made anew, while they were under way. Returns them.
	 */
	List<QueueItem> miss(long end) {
		List<QueueItem> items = new ArrayList<>();
		for (long number = first; number < Math.min(end, next); number++) {
			QueueItem item = sent[slot(number)];
			if (item != null && item.ahead) {
				items.add(remove(number, true));
			}
		}
		missed = Math.max(missed, Math.min(end, next));
		if (!items.isEmpty()) {
			// Whoever was asked for them did not have them either.
			recalled = false;
		}
		return items;
	}

	/** It is done with an item, or gives it back; {@code isAhead} is what it must be. */
	QueueItem remove(long number, boolean isAhead) {
		QueueItem item = get(number, isAhead);
		ahead -= isAhead ? 1 : 0;
		sent[slot(number)] = null;
		while (first < next && sent[slot(first)] == null) {
			first++;
		}
		return item;
	}

	private QueueItem get(long number, boolean isAhead) {
		QueueItem item = number < first || number >= next ? null : sent[slot(number)];
		if (item == null || item.ahead != isAhead) {
			throw new CodecException(party + " has no item numbered " + number + " that it "
					+ (isAhead ? "was sent ahead" : "took"));
		}
		return item;
	}

	/** Returns all that it holds, in the order in which it was sent. */
	List<QueueItem> held() {
		List<QueueItem> held = new ArrayList<>();
		for (long number = first; number < next; number++) {
			if (sent[slot(number)] != null) {
				held.add(sent[slot(number)]);
			}
		}
		return held;
	}

	/** Hands on the items that it was sent ahead. */
	void forEachAhead(Consumer<QueueItem> sink) {
		if (ahead > 0) {
			held().stream().filter(item -> item.ahead).forEach(sink);
		}
	}
}
