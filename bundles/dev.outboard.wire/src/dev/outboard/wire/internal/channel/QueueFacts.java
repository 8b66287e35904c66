package dev.outboard.wire.internal.channel;

import dev.outboard.api.channel.QueueOptions;

/**
 * What one must know of a queue to use it, in the 64 bits that a reference has for that.
 *
 * @param capacity   how many items it holds at the most; {@link Integer#MAX_VALUE} for no bound
 * @param onDone     whether it is joinable
 * @param deliveries how often an item is delivered at the most, up to {@value #MOST_DELIVERIES}
 */
public record QueueFacts(int capacity, boolean onDone, int deliveries) {

	private static final int MOST_DELIVERIES = Integer.MAX_VALUE >> 1;

	/** Returns those of a queue that is to be as {@code options} say. */
	static QueueFacts of(QueueOptions options) {
		return new QueueFacts(options.capacity(), options.isOnDone(), Math.min(options.deliveries(), MOST_DELIVERIES));
	}

	/** Returns those of a queue without a bound that isn't joinable, packed. */
	public static long unbounded() {
		return of(QueueOptions.unbounded()).pack();
	}

	/** Returns what {@link #pack} returned. */
	public static QueueFacts unpack(long bits) {
		return new QueueFacts((int) (bits >>> 32), (bits & 1) != 0, (int) bits >>> 1);
	}

	long pack() {
		return (long) capacity << 32 | (long) deliveries << 1 | (onDone ? 1 : 0);
	}

	/** Returns whether it holds only so many items. */
	public boolean isBounded() {
		return capacity != Integer.MAX_VALUE;
	}
}
