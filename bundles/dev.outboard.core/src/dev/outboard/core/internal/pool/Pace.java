package dev.outboard.core.internal.pool;

/**
 * How many calls one worker may have under way: many while they are answered at once, so that it never waits for the next
 * one; few while they take their time, so that none queues behind a slow one while another worker is free. Guarded by the
 * schedule.
 */
final class Pace {

	private static final long QUICK_NANOS = 10_000_000;
	private static final long SLOW_NANOS = 50_000_000;

	private final int least;
	private final int most;
	private int calls;

	/**
	 * @param least what it begins with
	 * @param most  what it never exceeds
	 */
	Pace(int least, int most) {
		this.least = Math.min(least, most);
		this.most = most;
		this.calls = this.least;
	}

	/** Returns how many it always may have. */
	int least() {
		return least;
	}

	int calls() {
		return calls;
	}

	/** Takes in that a call was answered after so many nanoseconds. */
	void answered(long nanos) {
		if (nanos < QUICK_NANOS) {
			calls = Math.min(most, calls + 1);
		} else if (nanos > SLOW_NANOS) {
			calls = Math.max(least, calls / 2);
		}
	}
}
