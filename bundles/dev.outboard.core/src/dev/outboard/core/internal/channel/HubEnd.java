package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

import dev.outboard.api.channel.ChannelStatus.Load;
import dev.outboard.wire.internal.channel.PipeOperation;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.ChannelType;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;

/**
 * One end of a pipe at the hub. What was sent to it is kept until its owner has received it for good, so that it can be
 * handed over. The two ends share the lock of their pipe, which is taken under that of an end, and never the other way round.
 */
final class HubEnd extends HubChannel {

	private final Object pipe;
	/** What was sent to this end. */
	private final Lane incoming = new Lane();
	private HubEnd opposite;
	/** Who has it; null while it is on its way. */
	private Party owner;
	/** Whose result, and that of which of his calls, it is on its way in; null for none. */
	private Party sender;
	private long call;
	private String reason = "nobody holds the other end any more";

	/** Makes a pipe: this is its first end. */
	HubEnd(ChannelReference reference) {
		this(reference, new Object());
	}

	private HubEnd(ChannelReference reference, Object pipe) {
		super(reference);
		this.pipe = pipe;
	}

	/** Makes the other end. */
	HubEnd opposite(long id) {
		ChannelReference here = reference();
		ChannelType type = here.type() == ChannelType.SENDER ? ChannelType.RECEIVER : here.type();
		opposite = new HubEnd(new ChannelReference(type, id, here.fingerprint(), null, here.facts()), pipe);
		opposite.opposite = this;
		opposite.elements(elements().reversed());
		return opposite;
	}

	/** It has come to {@code party}; false when that can't have it any more. */
	boolean claim(Party party) {
		synchronized (pipe) {
			if (isClosed() || owner != null || party.isGone()) {
				return false;
			}
			owner = party;
			sender = null;
			Lane outgoing = opposite.incoming;
			send(PipeOperation.CLAIMED, outgoing.size(), outgoing.bytes());
			incoming.forEach(party::send);
			if (opposite.isClosed()) {
				sendEnd();
			}
			return true;
		}
	}

	/** It is on its way to somebody else: as part of the result of a call, where {@code from} isn't null. */
	void pass(Party from, long id) {
		synchronized (pipe) {
			owner = null;
			sender = from;
			call = id;
		}
	}

	/** Returns whether it is on its way. */
	boolean isUnclaimed() {
		synchronized (pipe) {
			return owner == null;
		}
	}

	/** Returns whether it is on its way as part of the result of that call. */
	boolean isPartOf(Party from, long id) {
		synchronized (pipe) {
			return owner == null && sender == from && call == id;
		}
	}

	@Override
	void received(Party party, int operation, long request, Input body) {
		synchronized (pipe) {
			if (party != owner) {
				return;
			}
			switch (PipeOperation.of(operation)) {
				case SEND -> opposite.take(body.whole());
				case ACKNOWLEDGE -> {
					int count = body.readInt();
					opposite.send(PipeOperation.CREDIT, count, incoming.received(count));
				}
				default -> throw new CodecException("the hub gets no " + PipeOperation.of(operation) + " of a pipe");
			}
		}
	}

	private void take(ByteBuffer message) {
		if (!isClosed()) {
			PipeOperation.address(message, reference().id());
			incoming.add(message);
			if (owner != null) {
				owner.send(message);
			}
		}
	}

	private void send(PipeOperation operation, int items, long bytes) {
		if (owner != null) {
			owner.send(reference().id(), operation, out -> {
				out.writeInt(items);
				out.writeLong(bytes);
			});
		}
	}

	/** Tells who has this end that nothing more comes from the other. */
	private void sendEnd() {
		if (owner != null) {
			owner.send(reference().id(), PipeOperation.END, out -> out.writeString(opposite.reason));
		}
	}

	@Override
	Load load() {
		synchronized (pipe) {
			return new Load(OptionalInt.empty(), incoming.size(), OptionalInt.empty(), incoming.put(), incoming.taken(), 0, 0);
		}
	}

	@Override
	boolean cancel(Party party, long request) {
		return false;
	}

	@Override
	void left(Party party) {
		synchronized (pipe) {
			if (owner == party) {
				reason = party + ", which had the other end, has ended";
				close();
			}
		}
	}

	@Override
	void because(String why) {
		synchronized (pipe) {
			reason = why;
		}
	}

	@Override
	void closing() {
		synchronized (pipe) {
			owner = null;
			incoming.clear();
			opposite.sendEnd();
		}
	}
}
