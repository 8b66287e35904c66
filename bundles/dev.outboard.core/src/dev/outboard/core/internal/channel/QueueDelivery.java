package dev.outboard.core.internal.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.outboard.wire.internal.channel.Gathering;
import dev.outboard.wire.internal.channel.QueueOperation.Notice;
import dev.outboard.wire.internal.channel.QueueOperation.Reply;

/** What of a queue's items is at consumers: sends them, and asks them back. Guarded by the queue. */
final class QueueDelivery {

	/** What a message takes besides items, and each item besides its bytes, as a rule. */
	private static final int ENVELOPE = 32;
	private static final int ENVELOPE_OF_ITEM = 4;
	/** What one request brings. */
	private static final int LARGEST_LOAD = 4 * 1024 * 1024;

	private final long queue;
	private final QueueStock stock;
	private final Map<Party, QueueConsumer> consumers = new LinkedHashMap<>();

	/** @param queue the number of the queue, whose items at no consumer are {@code stock} */
	QueueDelivery(long queue, QueueStock stock) {
		this.queue = queue;
		this.stock = stock;
	}

	/** Returns what a party has; new if it has had nothing so far. */
	QueueConsumer of(Party party) {
		return consumers.computeIfAbsent(party, QueueConsumer::new);
	}

	/** Forgets a party, and returns what it had. */
	List<QueueItem> remove(Party party) {
		QueueConsumer gone = consumers.remove(party);
		return gone == null ? List.of() : gone.held();
	}

	/** Returns how many items are at consumers and not taken. */
	int ahead() {
		int count = 0;
		for (QueueConsumer consumer : consumers.values()) {
			count += consumer.ahead();
		}
		return count;
	}

	/** Returns how many items were taken and are not done with. */
	int taken() {
		return consumers.values().stream().mapToInt(QueueConsumer::taken).sum();
	}

	/** Grants a request with the first item, and sends some of the following ahead, {@code wanted} in all at the most. */
	void serve(Party party, long request, int wanted) {
		if (wanted > 1 && stock.first().beginsMessage(Gathering.WORTH_PASSING_ON)) {
			// Its message goes on as it is, with the others in it.
			sendAhead(of(party), Math.min(wanted, stock.size()));
			look(of(party), request);
		} else {
			serveFirst(party, request, wanted);
		}
	}

	/** Does so where the first item must be the party's for good: who looks for one must get on, though others do so, too. */
	void serveFirst(Party party, long request, int wanted) {
		QueueConsumer consumer = of(party);
		QueueItem item = stock.poll();
		long number = consumer.next();
		consumer.send(item, false);
		party.grant(request, item, out -> {
			out.writeByte(Reply.ITEM.ordinal());
			out.writeLong(number);
			out.writeLength(item.deliveries + 1);
		});
		sendAhead(consumer, Math.min(wanted, stock.size() + 1) - 1);
	}

	/**
	 * Answers a request with the word that items were sent ahead, where that is so: they crossed with it.
	 *
	 * @param missing before this number none of them is there, whatever was sent: its client may have been collected and
	 *                made anew meanwhile, and what it does not have is here again
	 */
	boolean looks(Party party, long request, long missing) {
		QueueConsumer consumer = of(party);
		consumer.miss(missing).forEach(stock::giveBack);
		boolean any = consumer.ahead() > 0;
		if (any) {
			look(consumer, request);
		}
		return any;
	}

	private static void look(QueueConsumer consumer, long request) {
		consumer.party().grant(request, out -> {
			out.writeByte(Reply.LOOK.ordinal());
			out.writeLong(consumer.next());
		});
	}

	/** Sends a party some of the first items ahead, {@code wanted} at the most. */
	void sendMore(Party party, int wanted) {
		if (!stock.isEmpty()) {
			sendAhead(of(party), Math.min(wanted, Math.max(1, stock.size() / consumers.size())));
		}
	}

	private void sendAhead(QueueConsumer consumer, int wanted) {
		int left = wanted;
		int load = 0;
		while (left > 0 && load < LARGEST_LOAD) {
			List<QueueItem> items = new ArrayList<>();
			int size = 0;
			QueueItem item;
			do {
				item = stock.poll();
				items.add(item);
				size += item.size();
				left--;
			} while (left > 0 && !item.isAlone() && goesWithOthers(stock.first(), size));
			load += size;
			send(consumer, items, ENVELOPE + size + items.size() * ENVELOPE_OF_ITEM);
		}
	}

	private static boolean goesWithOthers(QueueItem item, int size) {
		return size + item.size() < Gathering.LARGEST && !item.isAlone() && !item.beginsMessage(Gathering.WORTH_PASSING_ON);
	}

	private void send(QueueConsumer consumer, List<QueueItem> items, int expected) {
		long number = consumer.next();
		items.forEach(item -> consumer.send(item, true));
		QueueItem first = items.getFirst();
		if (QueueItem.areAsTheyCame(items)) {
			consumer.party().send(first.delivery(number));
		} else if (first.isAlone()) {
			consumer.party().send(queue, Notice.ITEMS, first, out -> {
				out.writeLong(number);
				first.writeHead(out);
			});
		} else {
			consumer.party().send(queue, Notice.ITEMS, expected, out -> {
				out.writeLong(number);
				QueueItem.writeAll(out, items);
			});
		}
	}

	/** Asks all who were sent items ahead, and of whom {@code whom} says yes, for all or the later half of them. */
	void recall(boolean all, Predicate<Party> whom) {
		for (QueueConsumer consumer : consumers.values()) {
			if (consumer.ahead() > 0 && !consumer.isRecalled() && whom.test(consumer.party())) {
				consumer.recall();
				consumer.party().send(queue, Notice.RECALL, out -> {
					out.writeBoolean(all);
					out.writeLong(consumer.next());
				});
			}
		}
	}

	/** Returns whether somebody has been asked for items, and has not answered. */
	boolean isRecalling() {
		for (QueueConsumer consumer : consumers.values()) {
			if (consumer.isRecalled()) {
				return true;
			}
		}
		return false;
	}

	/** Returns the items that are at consumers and not taken. */
	Stream<QueueItem> itemsAhead() {
		List<QueueItem> items = new ArrayList<>();
		consumers.values().forEach(consumer -> consumer.forEachAhead(items::add));
		return items.stream();
	}
}
