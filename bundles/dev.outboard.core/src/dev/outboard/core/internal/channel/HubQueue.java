package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;

import dev.outboard.api.channel.ChannelStatus.Load;
import dev.outboard.api.channel.ChannelStatus.Waiting;
import dev.outboard.wire.internal.channel.QueueFacts;
import dev.outboard.wire.internal.channel.QueueOperation;
import dev.outboard.wire.internal.channel.QueueOperation.Notice;
import dev.outboard.wire.internal.channel.QueueOperation.Reply;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;

/** A work queue at the hub. */
final class HubQueue extends HubChannel {

	private final QueueFacts facts;
	private final HubQueue deadLetters;
	private final QueueStock stock;
	private final QueueRoom room;
	private final QueueDelivery delivery;
	private final QueueListing listing;
	private final WaitingRequests producers = new WaitingRequests();
	private final WaitingRequests consumers = new WaitingRequests();
	/** Those that wait for slots that were asked back. */
	private final WaitingRequests offers = new WaitingRequests();
	/** Those that wait for items that were asked back. */
	private final WaitingRequests searches = new WaitingRequests();
	private final WaitingRequests joins = new WaitingRequests();
	/** How many were ahead when those who search last had the rest asked back: as many after that, and they don't come. */
	private int askedFor;
	private int unfinished;
	private long puts;
	private long redelivered;

	/** @param deadLetters where items go that were delivered too often; null where it isn't joinable */
	HubQueue(ChannelReference reference, HubQueue deadLetters) {
		super(reference);
		this.deadLetters = deadLetters;
		facts = QueueFacts.unpack(reference.facts());
		stock = new QueueStock(facts.onDone());
		room = new QueueRoom(facts.isBounded());
		delivery = new QueueDelivery(reference.id(), stock);
		listing = new QueueListing(stock, delivery);
	}

	/** Returns where items go that were delivered too often; null where it isn't joinable. */
	HubQueue deadLetters() {
		return deadLetters;
	}

	@Override
	Load load() {
		return status().load(facts);
	}

	@Override
	Waiting waiting() {
		return new Waiting(WaitingRequests.holders(producers, offers), WaitingRequests.holders(consumers, searches));
	}

	/** Returns what is to be seen of it. */
	QueueStatus status() {
		return new QueueStatus(size(), delivery.ahead(), delivery.taken(), unfinished, room.reserved(),
				producers.size() + offers.size(), consumers.size() + searches.size(), puts, redelivered);
	}

	private int size() {
		return stock.size() + delivery.ahead();
	}

	private long free() {
		return facts.capacity() - size() - room.reserved();
	}

	@Override
	void received(Party party, int operation, long request, Input body) {
		switch (QueueOperation.of(operation)) {
			case PUT -> put(party, request, body.readSpace(body.remaining()));
			case OFFER -> offer(party, request, body.readSpace(body.remaining()));
			case PUT_ALL -> stock.addAll(body, () -> filled(party));
			case PUT_ALONE -> stock.addAlone(body, () -> filled(party));
			case SLOTS_BACK -> room.giveBack(party, body.readLong());
			case TAKE -> take(party, request, body.readLength(), body.readLong());
			case POLL -> poll(party, request, body.readLength(), body.readLong());
			case MORE -> sendMore(party, body.readLength());
			case REPORT -> finished(delivery.of(party).report(body, facts.onDone()));
			case GIVE_BACK -> delivery.of(party).giveBack(body).forEach(stock::giveBack);
			case RETURN -> comeBack(delivery.of(party).remove(body.readLong(), false));
			case SYNC -> party.grant(request);
			case PEEK -> party.grant(request, listing::writeFirst);
			case SIZE -> party.grant(request, out -> out.writeInt(size()));
			case PAGE -> {
				long after = body.readLong();
				party.grant(request, out -> listing.writePage(out, after));
			}
			case REMOVE -> {
				long number = body.readLong();
				search(party, request, () -> party.grant(request, out -> out.writeBoolean(remove(number))));
			}
			case CLEAR -> search(party, request, () -> {
				finished(stock.clear());
				party.grant(request);
			});
			case JOIN -> joins.add(party, request, () -> party.grant(request));
			case UNFINISHED -> party.grant(request, out -> out.writeInt(unfinished));
		}
		match();
	}

	private void put(Party party, long request, ByteBuffer item) {
		if (isClosed()) {
			denyClosed(party, request);
		} else {
			producers.add(party, request, () -> {
				add(item);
				party.grant(request, out -> out.writeLong(slots(party)));
			});
		}
	}

	private void offer(Party party, long request, ByteBuffer item) {
		if (isClosed()) {
			denyClosed(party, request);
			return;
		}
		Runnable answer = () -> {
			boolean fits = producers.isEmpty() && free() > 0;
			if (fits) {
				add(item);
			}
			party.grant(request, out -> {
				out.writeBoolean(fits);
				out.writeLong(fits ? slots(party) : 0);
			});
		};
		if (free() > 0 || !producers.isEmpty() || !recallSlots()) {
			answer.run();
		} else {
			offers.add(party, request, answer);
		}
	}

	private long slots(Party party) {
		return room.grant(party, producers.isEmpty() ? free() : 0);
	}

	private boolean recallSlots() {
		return room.recall(party -> party.send(reference().id(), Notice.RECALL_SLOTS, out -> {
		}));
	}

	private void add(ByteBuffer item) {
		stock.add(item);
		added();
	}

	private void filled(Party party) {
		room.fill(party);
		added();
	}

	private void added() {
		puts++;
		unfinished += facts.onDone() ? 1 : 0;
	}

	private void take(Party party, long request, int wanted, long missing) {
		if (!delivery.looks(party, request, missing)) {
			consumers.add(party, request, wanted, () -> {
			});
		}
	}

	private void poll(Party party, long request, int wanted, long missing) {
		if (delivery.looks(party, request, missing)) {
			return;
		}
		if (stock.isEmpty()) {
			delivery.recall(true, other -> other != party);
			searches.add(party, request, () -> answerPoll(party, request, wanted));
		} else {
			answerPoll(party, request, wanted);
		}
	}

	private void answerPoll(Party party, long request, int wanted) {
		if (stock.isEmpty()) {
			party.grant(request, out -> out.writeByte(Reply.NONE.ordinal()));
		} else {
			delivery.serveFirst(party, request, atOnce(wanted));
		}
	}

	/** Returns how many of the items that are wanted are sent: while somebody waits for all to come back, none goes ahead. */
	private int atOnce(int wanted) {
		return searches.isEmpty() ? wanted : 1;
	}

	/** Sends items ahead, likewise. */
	private void sendMore(Party party, int wanted) {
		if (searches.isEmpty()) {
			delivery.sendMore(party, wanted);
		}
	}

	/** Does {@code then} when all items are here that aren't taken. */
	private void search(Party party, long request, Runnable then) {
		delivery.recall(true, any -> true);
		searches.add(party, request, then);
	}

	/** Asks for what stayed at those who were asked for a part of it only; false where nobody waits for that, or there is none. */
	private boolean recallRest() {
		int ahead = searches.isEmpty() ? 0 : delivery.ahead();
		boolean wanted = ahead > 0 && ahead != askedFor;
		askedFor = ahead;
		if (wanted) {
			delivery.recall(true, any -> true);
		}
		return wanted;
	}

	private void finished(int count) {
		unfinished -= facts.onDone() ? count : 0;
	}

	/** An item that may have been taken comes back. */
	private void comeBack(QueueItem item) {
		item.deliveries++;
		redelivered++;
		if (deadLetters == null || item.deliveries < facts.deliveries()) {
			stock.giveBack(item);
			return;
		}
		finished(1);
		synchronized (deadLetters) {
			deadLetters.add(item.content());
			deadLetters.match();
		}
	}

	private boolean remove(long number) {
		boolean removed = stock.remove(number);
		if (removed) {
			finished(1);
		}
		return removed;
	}

	/** Does for those who wait what can be done now. */
	private void match() {
		if (!room.isRecalling()) {
			offers.runAll();
		}
		boolean moved = true;
		while (moved) {
			moved = false;
			while (!producers.isEmpty() && free() > 0) {
				producers.runFirst();
				moved = true;
			}
			while (!consumers.isEmpty() && !stock.isEmpty()) {
				int share = Math.max(1, stock.size() / consumers.size());
				WaitingRequests.Waiting first = consumers.poll();
				delivery.serve(first.party(), first.request(), atOnce(Math.min(first.wanted(), share)));
				moved = true;
			}
		}
		if (!producers.isEmpty() && room.reserved() > 0) {
			recallSlots();
		}
		if (!delivery.isRecalling() && !recallRest()) {
			while (!searches.isEmpty()) {
				searches.runFirst();
			}
			if (!consumers.isEmpty()) {
				starve();
			}
		}
		if (unfinished == 0) {
			joins.runAll();
		}
	}

	/** Consumers wait, and there is nothing here: what others were sent ahead is asked back, or it is the end. */
	private void starve() {
		if (delivery.ahead() > 0) {
			delivery.recall(false, party -> true);
		} else if (isClosed() && room.isFree()) {
			consumers.drain(waiting -> denyClosed(waiting.party(), waiting.request()));
		}
	}

	@Override
	boolean cancel(Party party, long request) {
		return producers.remove(party, request) || consumers.remove(party, request) || offers.remove(party, request)
				|| searches.remove(party, request) || joins.remove(party, request);
	}

	@Override
	void left(Party party) {
		for (WaitingRequests each : new WaitingRequests[] { producers, consumers, offers, searches, joins }) {
			each.removeAll(party);
		}
		room.left(party);
		for (QueueItem item : delivery.remove(party)) {
			item.underWay |= !party.isGone();
			comeBack(item);
		}
		match();
	}

	@Override
	void closing() {
		producers.drain(waiting -> denyClosed(waiting.party(), waiting.request()));
		offers.drain(waiting -> denyClosed(waiting.party(), waiting.request()));
		match();
	}
}
