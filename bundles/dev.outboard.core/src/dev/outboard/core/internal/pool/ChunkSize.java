package dev.outboard.core.internal.pool;

/**
 * How many inputs share a message: as many as a worker does in about a millisecond, by what it took for those before.
 * Guarded by itself.
 */
final class ChunkSize {

	private static final long TARGET_NANOS = 1_000_000;

	/** How much larger than the last one a chunk may be: one measurement may mislead. */
	private static final int GROWTH = 8;

	private final int most;
	private double nanosEach;
	private volatile int size = 1;

	/** @param most what it never exceeds */
	ChunkSize(int most) {
		this.most = most;
	}

	int get() {
		return size;
	}

	/**
	 * Takes in how long a worker took for so many. What takes less than before counts for more: the first ones meet a cold
	 * JVM, and later a pause of the machine says nothing about the function.
	 */
	synchronized void measured(int count, long nanos) {
		double each = (double) nanos / count;
		double weight = nanosEach == 0 || each < nanosEach ? 0.75 : 0.25;
		nanosEach += weight * (each - nanosEach);
		double fitting = TARGET_NANOS / Math.max(1, nanosEach);
		size = (int) Math.max(1, Math.min(Math.min(most, (long) size * GROWTH), fitting));
	}
}
