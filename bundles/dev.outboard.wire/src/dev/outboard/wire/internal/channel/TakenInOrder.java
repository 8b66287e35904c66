package dev.outboard.wire.internal.channel;

import java.util.ArrayDeque;
import java.util.OptionalLong;

/** The numbers of the items that each thread took and has not said to be done with, oldest first. */
final class TakenInOrder {

	private final ThreadLocal<ArrayDeque<Long>> numbers = ThreadLocal.withInitial(ArrayDeque::new);

	/** This thread took an item. */
	void add(long number) {
		numbers.get().add(number);
	}

	/** Returns the oldest that this thread took, and forgets it. */
	OptionalLong poll() {
		Long number = numbers.get().poll();
		return number == null ? OptionalLong.empty() : OptionalLong.of(number);
	}
}
