package dev.outboard.bench.driver;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides when something is warm: when it has become no faster for a while. That is not a matter of a fixed time: on one core
 * of a busy machine, gRPC has been seen to become twenty times as fast between the tenth second and the thirtieth.
 */
final class WarmUp {

	private static final double FASTER = 0.95;
	private static final int PATIENCE = 4;

	private final Duration least;
	private final Duration most;
	private final Instant begin = Instant.now();
	private Instant improved = begin;
	private double best = Double.MAX_VALUE;

	/**
	 * @param least for so long it has become no faster, and for a quarter of the time that it has run
	 * @param most  when it ends whatever it saw
	 */
	WarmUp(Duration least, Duration most) {
		this.least = least;
		this.most = most;
	}

	/** Takes note of how long one took in a run. */
	void saw(double each) {
		if (each < best * FASTER) {
			best = each;
			improved = Instant.now();
		}
	}

	/** @param cold whether it can't be warm yet, however steady it looks */
	boolean goesOn(boolean cold) {
		Duration since = Duration.between(improved, Instant.now());
		Duration all = Duration.between(begin, Instant.now());
		boolean steady = since.compareTo(least) > 0 && since.multipliedBy(PATIENCE).compareTo(all) > 0;
		return all.compareTo(most) < 0 && (cold || !steady);
	}
}
