package dev.outboard.wire.internal.channel;

import java.util.ArrayDeque;
import java.util.OptionalLong;

/** The numbers of the items that each thread took from a queue and has not said to be done with, oldest first. */
final class TakenInOrder {

	private final ThreadLocal<Numbers> numbers = ThreadLocal.withInitial(Numbers::new);

	/** Those of one thread. While there are any, the thread keeps the queue, so that it can say so. */
	private static final class Numbers {

		private final ArrayDeque<Long> pending = new ArrayDeque<>();
		private QueueClient<?> kept;
	}

	/** This thread took an item from {@code queue}. */
	void add(long number, QueueClient<?> queue) {
		Numbers mine = numbers.get();
		mine.pending.add(number);
		mine.kept = queue;
	}

	/** Returns the oldest that this thread took, and forgets it. */
	OptionalLong poll() {
		Numbers mine = numbers.get();
		Long number = mine.pending.poll();
		if (mine.pending.isEmpty()) {
			mine.kept = null;
		}
		return number == null ? OptionalLong.empty() : OptionalLong.of(number);
	}
}
