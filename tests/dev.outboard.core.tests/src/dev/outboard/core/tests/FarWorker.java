package dev.outboard.core.tests;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.outboard.api.channel.TypeToken;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.channel.Party;
import dev.outboard.wire.internal.channel.ChannelClient;
import dev.outboard.wire.internal.message.Message;

/** A worker as the hub of channels knows one, without a process. */
final class FarWorker {

	private static final TypeToken<byte[]> BYTES = TypeToken.of(byte[].class);

	private final ChannelHub hub;
	private final ChannelClient client = new ChannelClient(this::send, what -> {
	}, Integer.MAX_VALUE - 8);
	private final Runnable beforeSending;
	private final Party party;

	FarWorker(ChannelHub hub) {
		this(hub, () -> {
		});
	}

	/** @param beforeSending run before each message to the hub, on the thread that sends it */
	FarWorker(ChannelHub hub, Runnable beforeSending) {
		this(hub, beforeSending, message -> true);
	}

	/** @param arrives says which messages of the hub arrive at a client */
	FarWorker(ChannelHub hub, Runnable beforeSending, Predicate<Message> arrives) {
		this.hub = hub;
		this.beforeSending = beforeSending;
		this.party = hub.join(hub.holder("worker"), bytes -> {
			Message message = Message.read(bytes);
			if (arrives.test(message)) {
				client.received(message);
			}
		});
	}

	private void send(ByteBuffer message) {
		beforeSending.run();
		hub.received(party, Message.read(message));
	}

	ChannelClient client() {
		return client;
	}

	/** Returns as whom the hub knows it. */
	Party party() {
		return party;
	}

	WorkQueue<byte[]> queue(String name) {
		return client.openQueue(name, BYTES);
	}

	/** Takes so many items, one by one. */
	static List<byte[]> take(WorkQueue<byte[]> queue, int count) throws InterruptedException {
		List<byte[]> taken = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			taken.add(queue.take());
		}
		return taken;
	}
}
