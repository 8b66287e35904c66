package dev.outboard.bench.driver;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides when something is warm: after a certain time, and when it has become no faster for some runs. On a busy machine
 * a compiler may need many times as long as on an idle one.
 */
final class WarmUp {

	private static final int RUNS = 5;
	private static final double FASTER = 0.95;
	private static final int MOST = 5;

	private final Instant least;
	private final Instant most;
	private double best = Double.MAX_VALUE;
	private int steady;

	/** @param least the time it takes at the least; it takes five times that at the most */
	WarmUp(Duration least) {
		this.least = Instant.now().plus(least);
		this.most = Instant.now().plus(least.multipliedBy(MOST));
	}

	/** Takes note of how long one took in a run. */
	void saw(double each) {
		if (each < best * FASTER) {
			best = each;
			steady = 0;
		} else {
			steady++;
		}
	}

	boolean goesOn() {
		Instant now = Instant.now();
		return now.isBefore(least) || steady < RUNS && now.isBefore(most);
	}
}
