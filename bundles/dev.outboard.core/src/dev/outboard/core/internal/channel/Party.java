package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.outboard.wire.internal.channel.HubLink;
import dev.outboard.wire.internal.channel.HubOperation;
import dev.outboard.wire.internal.channel.HubOperation.Outcome;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/**
 * One connection to the hub: the control side's own, or that of one incarnation of a worker. What it is sent goes out
 * when the hub is done with what it does, and has let go of its locks. Safe for any thread.
 */
public final class Party {

	private final Holder holder;
	private final HubLink outlet;
	private final Unpushed unpushed;
	private final AtomicBoolean appended = new AtomicBoolean();
	private volatile boolean gone;

	/** @param unpushed is told of the party when there is something to push */
	Party(Holder holder, HubLink outlet, Unpushed unpushed) {
		this.holder = holder;
		this.outlet = outlet;
		this.unpushed = unpushed;
	}

	/** Returns on whose behalf it speaks. */
	Holder holder() {
		return holder;
	}

	/** Says that it is not connected any more. */
	void leave() {
		gone = true;
	}

	/** Returns whether it is not connected any more. */
	boolean isGone() {
		return gone;
	}

	/** Sends a message about a channel. */
	void send(long channel, Enum<?> operation, Consumer<Output> body) {
		send(channel, operation, 0, body);
	}

	/** Sends a message about a channel that will probably come to {@code expected} bytes. */
	void send(long channel, Enum<?> operation, int expected, Consumer<Output> body) {
		Output out = begin(channel, operation, expected);
		body.accept(out);
		append(out.toBuffer());
	}

	private static Output begin(long channel, Enum<?> operation, int expected) {
		Output out = Message.begin(MessageKind.CHANNEL, channel, Integer.MAX_VALUE, expected);
		out.writeByte(operation.ordinal());
		return out;
	}

	/** Sends a message about a channel that ends with an item. */
	void send(long channel, Enum<?> operation, QueueItem last, Consumer<Output> body) {
		Output out = begin(channel, operation, 0);
		body.accept(out);
		append(last.behind(out));
	}

	/** Sends a message, which must not change from now on. */
	void send(ByteBuffer message) {
		append(message.duplicate());
	}

	private void append(ByteBuffer message) {
		outlet.append(message);
		if (!appended.getAndSet(true)) {
			unpushed.add(this);
		}
	}

	/** Sends what was appended, on this thread as far as that needs no wait. */
	void push() {
		appended.set(false);
		outlet.push();
	}

	/** Grants a request. */
	void grant(long request, Consumer<Output> body) {
		answer(request, Outcome.DONE, body);
	}

	/** Grants a request with an item, which follows {@code head}. */
	void grant(long request, QueueItem item, Consumer<Output> head) {
		send(0, HubOperation.ANSWER, item, out -> answer(out, request, Outcome.DONE, head));
	}

	/** Grants a request whose answer says no more. */
	void grant(long request) {
		grant(request, out -> {
		});
	}

	/** Answers a request with a text that says why it is not granted. */
	void deny(long request, Outcome why, String text) {
		if (request != 0) {
			answer(request, why, out -> out.writeString(text));
		}
	}

	/** Says that a channel is closed for everybody. */
	void closed(long channel) {
		send(0, HubOperation.CLOSED, out -> out.writeLong(channel));
	}

	/** Says that a request was taken back in time. */
	void cancelled(long request) {
		answer(request, Outcome.CANCELLED, out -> {
		});
	}

	private void answer(long request, Outcome outcome, Consumer<Output> body) {
		send(0, HubOperation.ANSWER, out -> answer(out, request, outcome, body));
	}

	private static void answer(Output out, long request, Outcome outcome, Consumer<Output> body) {
		out.writeLong(request);
		out.writeByte(outcome.ordinal());
		body.accept(out);
	}

	@Override
	public String toString() {
		return holder.name();
	}
}
