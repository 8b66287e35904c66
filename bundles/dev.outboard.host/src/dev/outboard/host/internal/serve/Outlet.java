package dev.outboard.host.internal.serve;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Takes the messages for the control side, on any thread. None must change from then on. */
@FunctionalInterface
public interface Outlet extends Consumer<ByteBuffer> {

	/** Takes a message to be sent with the next {@link #push()}, or earlier. */
	default void append(ByteBuffer message) {
		accept(message);
	}

	/** Sends what was appended, on the current thread as far as that needs no wait: the control side waits for it. */
	default void push() {
	}
}
