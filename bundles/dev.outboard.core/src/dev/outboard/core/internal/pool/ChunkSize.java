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
	private volatile int size = 1;

	/** @param most what it never exceeds */
	ChunkSize(int most) {
		this.most = most;
	}

	int get() {
		return size;
	}

	/** Takes in how long a worker took for so many. */
	synchronized void measured(int count, long nanos) {
		long fitting = TARGET_NANOS * count / Math.max(1, nanos);
		size = (int) Math.max(1, Math.min(Math.min(most, (long) size * GROWTH), fitting));
	}
}
