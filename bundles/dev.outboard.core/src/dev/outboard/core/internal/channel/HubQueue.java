package dev.outboard.core.internal.channel;

import java.util.ArrayDeque;
import java.util.function.Consumer;

import dev.outboard.wire.internal.channel.QueueFacts;
import dev.outboard.wire.internal.channel.QueueOperation;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/** A work queue at the hub. */
final class HubQueue extends HubChannel {

	private final QueueFacts facts;
	private final ArrayDeque<byte[]> items = new ArrayDeque<>();
	private final ArrayDeque<Waiting> producers = new ArrayDeque<>();
	private final ArrayDeque<Waiting> consumers = new ArrayDeque<>();

	/**
	 * A request that waits.
	 *
	 * @param item what it is to put; null where it is to take
	 */
	private record Waiting(Party party, long request, byte[] item) {

		boolean is(Party whose, long number) {
			return party == whose && request == number;
		}
	}

	HubQueue(ChannelReference reference) {
		super(reference);
		facts = QueueFacts.unpack(reference.facts());
	}

	@Override
	void received(Party party, int operation, long request, Input body) {
		switch (QueueOperation.of(operation)) {
			case PUT -> put(party, request, body.readRemaining());
			case OFFER -> offer(party, request, body.readRemaining());
			case TAKE -> take(party, request);
			case POLL -> party.grant(request, optional(items.poll()));
			case PEEK -> party.grant(request, optional(items.peek()));
			case SIZE -> party.grant(request, out -> out.writeInt(items.size()));
		}
		match();
	}

	private void put(Party party, long request, byte[] item) {
		if (isClosed()) {
			denyClosed(party, request);
		} else {
			producers.add(new Waiting(party, request, item));
		}
	}

	private void offer(Party party, long request, byte[] item) {
		if (isClosed()) {
			denyClosed(party, request);
			return;
		}
		boolean room = producers.isEmpty() && items.size() < facts.capacity();
		if (room) {
			items.add(item);
		}
		party.grant(request, out -> out.writeBoolean(room));
	}

	private void take(Party party, long request) {
		if (isClosed() && items.isEmpty()) {
			denyClosed(party, request);
		} else {
			consumers.add(new Waiting(party, request, null));
		}
	}

	/** Gives producers room and consumers items, as far as there are. */
	private void match() {
		boolean moved = true;
		while (moved) {
			moved = false;
			if (!producers.isEmpty() && items.size() < facts.capacity()) {
				Waiting producer = producers.poll();
				items.add(producer.item());
				producer.party().grant(producer.request());
				moved = true;
			}
			if (!consumers.isEmpty() && !items.isEmpty()) {
				Waiting consumer = consumers.poll();
				byte[] item = items.poll();
				consumer.party().grant(consumer.request(), out -> out.writeBytes(item));
				moved = true;
			}
		}
	}

	private static Consumer<Output> optional(byte[] item) {
		return out -> {
			out.writeBoolean(item != null);
			if (item != null) {
				out.writeBytes(item);
			}
		};
	}

	@Override
	boolean cancel(Party party, long request) {
		return producers.removeIf(waiting -> waiting.is(party, request))
				|| consumers.removeIf(waiting -> waiting.is(party, request));
	}

	@Override
	void left(Party party) {
		producers.removeIf(waiting -> waiting.party() == party);
		consumers.removeIf(waiting -> waiting.party() == party);
		match();
	}

	@Override
	void closing() {
		producers.forEach(waiting -> denyClosed(waiting.party(), waiting.request()));
		producers.clear();
		consumers.forEach(waiting -> denyClosed(waiting.party(), waiting.request()));
		consumers.clear();
	}
}
