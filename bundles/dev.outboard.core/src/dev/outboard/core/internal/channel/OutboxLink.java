package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;

import dev.outboard.core.internal.call.Outbox;
import dev.outboard.wire.internal.channel.HubLink;

/** Carries what the hub says to a worker. */
record OutboxLink(Outbox outbox) implements HubLink {

	@Override
	public void append(ByteBuffer message) {
		outbox.append(message);
	}

	@Override
	public void push() {
		outbox.push();
	}
}
