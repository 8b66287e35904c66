package dev.outboard.core.internal.channel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.outboard.wire.internal.codec.CodecException;

/**
 * The slots of a queue that producers may fill without asking; in a queue without a bound as many as they like. Guarded
 * by the queue.
 */
final class QueueRoom {

	/** Slots without a bound. */
	static final long UNLIMITED = Long.MAX_VALUE;

	private static final int LARGEST_SLICE = 1024;
	/** With less room than that slots aren't worth asking them back. */
	private static final int SMALLEST_SLICE = 4;

	private final boolean bounded;
	private final Map<Party, Slots> producers = new HashMap<>();
	private long reserved;

	/** Those of a producer; in a queue without a bound, how often it was given them. */
	private static final class Slots {

		private long count;
		private boolean recalled;
	}

	QueueRoom(boolean bounded) {
		this.bounded = bounded;
	}

	/** Returns how many slots producers have that are counted. */
	long reserved() {
		return reserved;
	}

	/** Returns whether no producer has any slots, so that nothing can come unasked. */
	boolean isFree() {
		return producers.values().stream().allMatch(slots -> slots.count == 0);
	}

	/** Returns whether a producer was asked for its slots, and has not answered. */
	boolean isRecalling() {
		return producers.values().stream().anyMatch(slots -> slots.recalled);
	}

	/** Gives slots to a producer where {@code free} are left, and returns how many. */
	long grant(Party party, long free) {
		Slots slots = producers.computeIfAbsent(party, key -> new Slots());
		if (!bounded) {
			slots.count++;
			return UNLIMITED;
		}
		long slice = Math.min(LARGEST_SLICE, free / 4);
		if (slice < SMALLEST_SLICE) {
			return 0;
		}
		slots.count += slice;
		reserved += slice;
		return slice;
	}

	/** A producer has filled a slot. */
	void fill(Party party) {
		Slots slots = producers.get(party);
		if (slots == null || slots.count == 0) {
			throw new CodecException(party + " has no slot for what it puts");
		}
		if (bounded) {
			slots.count--;
			reserved--;
		}
	}

	/** A producer gives slots up; {@code count} counts as {@link Slots} does. */
	void giveBack(Party party, long count) {
		Slots slots = producers.computeIfAbsent(party, key -> new Slots());
		if (count < 0 || count > slots.count) {
			throw new CodecException(party + " has no " + count + " slots to give up");
		}
		slots.count -= count;
		slots.recalled = false;
		reserved -= bounded ? count : 0;
	}

	/** A producer is gone. */
	void left(Party party) {
		Slots slots = producers.remove(party);
		reserved -= slots != null && bounded ? slots.count : 0;
	}

	/** Has {@code ask} ask those for their slots who have some; false when nobody has. */
	boolean recall(Consumer<Party> ask) {
		boolean any = false;
		for (Map.Entry<Party, Slots> producer : producers.entrySet()) {
			Slots slots = producer.getValue();
			if (slots.count > 0) {
				any = true;
				if (!slots.recalled) {
					slots.recalled = true;
					ask.accept(producer.getKey());
				}
			}
		}
		return any;
	}
}
