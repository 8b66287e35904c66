package dev.outboard.host.internal.member;

import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/** Takes messages for the control side, on any thread. */
public interface Way {

	/** Takes a message, to be sent after those before with the next {@link #push()} of the same thread, or earlier. */
	void append(ByteBuffer message);

	/** Returns whether what is appended waits for {@link #push()}, or for whatever is sent next. */
	boolean gathers();

	/** Sends what was appended, on this thread as far as that needs no wait. */
	void push();

	/**
	 * Takes messages in on this thread, which waits for what one of them says, until {@code done}, or for a while, or until it
	 * is interrupted or woken up. False where that is for another thread to do.
	 */
	boolean takeIn(BooleanSupplier done);
}
