package dev.outboard.core.internal.channel;

import java.util.List;

import dev.outboard.core.internal.call.Outbox;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.message.Message;

/** The channels of one worker, through all its incarnations, of which one at a time is connected. */
public final class WorkerChannels {

	private final ChannelHub hub;
	private final Holder holder;
	private final References references;
	private final References startReferences;

	/** The connection of one incarnation. */
	public final class Session {

		private final Outbox outbox = new Outbox();
		private final Party party = hub.join(holder, new OutboxLink(outbox));

		/** Returns where messages to the worker go. */
		public Outbox outbox() {
			return outbox;
		}

		/** Takes a message from the worker. */
		public void received(Message message) {
			hub.received(party, message);
		}

		/** The result of a call has come that nobody waits for. */
		public void discard(long call) {
			hub.transfers().discard(party, call);
		}

		/** The incarnation is gone. */
		public void close() {
			outbox.end();
			hub.left(party);
		}
	}

	/** @param worker the worker's short name */
	public WorkerChannels(ChannelHub hub, String worker) {
		this.hub = hub;
		this.holder = hub.holder(worker);
		this.references = hub.references(holder, false);
		this.startReferences = hub.references(holder, true);
	}

	/** Returns what turns channels into references for the worker, and its references into channels. */
	public References references() {
		return references;
	}

	/** Returns the same for start arguments, which each incarnation gets. */
	public References startReferences() {
		return startReferences;
	}

	/** A call is over that ends of pipes were passed in: those that have not come to the worker are closed. */
	public void settle(List<Long> ends) {
		hub.transfers().settle(holder, ends);
	}

	/** Connects an incarnation. */
	public Session open() {
		return new Session();
	}

	/** The worker is gone for good: it holds nothing any more. */
	public void end() {
		hub.ended(holder);
	}
}
