package dev.outboard.wire.internal.channel;

import java.util.concurrent.TimeUnit;

/**
 * Finds how many items a consumer should be sent ahead: as many as it takes within about two milliseconds, so that a slow
 * one holds none that others could take, and a fast one needn't wait. Not thread-safe.
 */
final class Pace {

	private static final long HORIZON_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
	private static final int MOST = 2048;

	private int ahead = 1;
	private long since = System.nanoTime();
	private int taken;

	/** Items were taken. */
	void taken() {
		taken++;
	}

	/** Items begin to be taken again, after there were none. */
	void resume() {
		since = System.nanoTime();
		taken = 0;
	}

	/** Returns how many to send ahead from now on: twice as many as the last time at the most, and half of that at the least. */
	int adjust() {
		long now = System.nanoTime();
		long elapsed = Math.max(1, now - since);
		if (taken < ahead / 4 && elapsed < HORIZON_NANOS) {
			// Too little was seen to judge by.
			return ahead;
		}
		long wanted = taken * HORIZON_NANOS / elapsed;
		ahead = (int) Math.clamp(wanted, Math.max(1, ahead / 2), Math.min(2 * ahead, MOST));
		since = now;
		taken = 0;
		return ahead;
	}

	/** Returns how many there should be ahead. */
	int ahead() {
		return ahead;
	}

	/** Others lack items. */
	void slowDown() {
		ahead = Math.max(1, ahead / 2);
	}
}
