package dev.outboard.host.internal.serve;

import java.io.IOException;
import java.util.Optional;

/** Where messages from the control side come from, for a worker whose threads fetch them. For one thread at a time. */
public interface MessageSource {

	/**
	 * Waits for the next message; empty when it was woken up, or the control side has ended the connection. An interrupt of
	 * the thread doesn't end the wait, and does no harm.
	 */
	Optional<byte[]> next() throws IOException;

	/**
	 * Does so for about {@code nanos} at the most; empty also when none has begun to arrive by then, or when the thread is
	 * interrupted, which it stays.
	 */
	Optional<byte[]> next(long nanos) throws IOException;

	/** Returns whether {@link #next()} would return at once. */
	boolean isReady();

	/** Returns whether no message will follow. */
	boolean hasEnded();

	/** Lets {@link #next()} return, now or when it is called; from any thread. */
	void wakeUp();
}
