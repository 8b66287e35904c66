package dev.outboard.core.internal.channel;

import dev.outboard.core.internal.call.Outbox;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.message.Message;

/** The channels of one worker, through all its incarnations, of which one at a time is connected. */
public final class WorkerChannels {

	private final ChannelHub hub;
	private final Holder holder;
	private final References references;

	/** The connection of one incarnation. */
	public final class Session {

		private final Outbox outbox = new Outbox();
		private final Party party = hub.join(holder, outbox::send);

		/** Returns where messages to the worker go. */
		public Outbox outbox() {
			return outbox;
		}

		/** Takes a message from the worker. */
		public void received(Message message) {
			hub.received(party, message);
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
		this.references = hub.references(holder);
	}

	/** Returns what turns channels into references for the worker, and its references into channels. */
	public References references() {
		return references;
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
