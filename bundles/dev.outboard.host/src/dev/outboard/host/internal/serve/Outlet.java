package dev.outboard.host.internal.serve;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

import dev.outboard.wire.internal.channel.HubLink;

/** Takes the messages for the control side, on any thread. None must change from then on. */
@FunctionalInterface
public interface Outlet extends Consumer<ByteBuffer>, HubLink {

	@Override
	default void append(ByteBuffer message) {
		accept(message);
	}

	/** Returns whether what is appended waits for {@link #push()}, or for whatever is sent next. */
	default boolean gathers() {
		return false;
	}
}
