package dev.outboard.host.internal.serve;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Takes the messages for the control side, on any thread. None must change from then on. */
@FunctionalInterface
public interface Outlet extends Consumer<ByteBuffer> {

	/** Sends a message that the control side waits for, on the current thread as far as that needs no wait. */
	default void push(ByteBuffer message) {
		accept(message);
	}
}
