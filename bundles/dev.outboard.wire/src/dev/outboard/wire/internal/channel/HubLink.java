package dev.outboard.wire.internal.channel;

import java.nio.ByteBuffer;

/** Carries messages about channels one way, between a client and the hub. For any thread. */
@FunctionalInterface
public interface HubLink {

	/** Takes a message, to be sent after those before with the next {@link #push()} of the same thread, or earlier. */
	void append(ByteBuffer message);

	/** Sends what was appended, on this thread as far as that needs no wait. */
	default void push() {
		// Where nothing lies between the two, a message has arrived when it was appended.
	}
}
