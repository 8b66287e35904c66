package dev.outboard.core.internal.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The spares for one {@link WarmKey}. Guarded by its pool. */
final class WarmShelf {

	private final Deque<Waiting> waiting = new ArrayDeque<>();
	private WarmOrder order;
	private long memory;

	/** Whether another one is going to be started. */
	boolean planned;

	/** Whether JVMs of this kind turned out to be no good as spares. */
	boolean unfit;

	private record Waiting(Spare spare, Future<?> expiry) {
	}

	/** @param memory what one is taken to need before any is measured */
	WarmShelf(long memory) {
		this.memory = memory;
	}

	/** Says how those to come are to be started. */
	void orders(WarmOrder latest) {
		order = latest;
	}

	WarmOrder order() {
		return order;
	}

	Stream<Spare> stream() {
		return waiting.stream().map(Waiting::spare);
	}

	int size() {
		return waiting.size();
	}

	/** Returns how many bytes one of them takes. */
	long memoryOfOne() {
		return memory;
	}

	long memory() {
		return memory * waiting.size();
	}

	/**
	 * @param expiry ends it later
	 * @param bytes  what it was measured to take
	 */
	void add(Spare spare, Future<?> expiry, long bytes) {
		waiting.add(new Waiting(spare, expiry));
		memory = bytes;
	}

	/** Takes the oldest out; null when there is none. */
	Spare poll() {
		Waiting first = waiting.poll();
		if (first == null) {
			return null;
		}
		first.expiry.cancel(false);
		return first.spare;
	}

	/** Takes that one out; false when it isn't here. */
	boolean remove(Spare spare) {
		for (Waiting one : waiting) {
			if (one.spare == spare) {
				one.expiry.cancel(false);
				return waiting.remove(one);
			}
		}
		return false;
	}

	/** Ends all of them. */
	void clear() {
		for (Spare spare = poll(); spare != null; spare = poll()) {
			spare.letGo();
		}
	}
}
