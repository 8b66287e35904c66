package dev.outboard.wire.internal.channel;

import java.util.function.BooleanSupplier;

/** Knows how threads wait here for what the hub sends. */
@FunctionalInterface
public interface WaitCheck {

	/**
	 * Is asked before a thread waits for something that may take its time, and that other threads take in.
	 *
	 * @throws IllegalStateException when this thread may not wait for {@code what}
	 */
	void check(String what);

	/**
	 * Takes messages in on this thread: until {@code done}, or for {@code nanos}, or until it is interrupted, which it
	 * stays, or woken up. False when others do that, and this one is to wait for them.
	 */
	default boolean takeIn(BooleanSupplier done, long nanos) {
		return false;
	}

	/** Lets a thread that takes messages in look whether it is to go on. Takes a leaf of locking alone. */
	default void wakeUp() {
		// No thread does here.
	}
}
