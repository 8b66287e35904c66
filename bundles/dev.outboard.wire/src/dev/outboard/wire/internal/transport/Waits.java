package dev.outboard.wire.internal.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Who waits for a message of a connection. Thread-safe. */
final class Waits {

	private final List<BooleanSupplier> waits = new ArrayList<>();
	private volatile int count;

	/** @param over says whether the wait is over: called on any thread, must not wait */
	synchronized void add(BooleanSupplier over) {
		waits.add(over);
		count = waits.size();
	}

	synchronized void remove(BooleanSupplier over) {
		waits.remove(over);
		count = waits.size();
	}

	/** Returns whether just one waits, whose wait is over. */
	boolean isOnlyOneOver() {
		return count == 1 && onlyOneOver();
	}

	private synchronized boolean onlyOneOver() {
		return waits.size() == 1 && waits.get(0).getAsBoolean();
	}

	/** Returns whether somebody waits whose wait isn't over. */
	boolean isAnyOpen() {
		return count > 0 && anyOpen();
	}

	private synchronized boolean anyOpen() {
		for (BooleanSupplier over : waits) {
			if (!over.getAsBoolean()) {
				return true;
			}
		}
		return false;
	}
}
