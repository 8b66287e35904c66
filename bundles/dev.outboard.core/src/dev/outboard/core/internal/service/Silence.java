package dev.outboard.core.internal.service;

/**
 * Measures for how long one worker has given no sign of life, by checks at an interval. A check that comes late counts
 * for one interval: what passes while the control side doesn't get on isn't the worker's silence.
 */
public final class Silence {

	private final long interval;
	private volatile boolean sign;
	private long checked;
	private long lasts;

	/**
	 * @param interval how far apart checks are meant to be, in nanoseconds
	 * @param now      nanoseconds from any origin
	 */
	public Silence(long interval, long now) {
		this.interval = interval;
		checked = now;
	}

	/** Takes a sign of life, on any thread; cheap, for each message is one. */
	public void broken() {
		if (!sign) {
			sign = true;
		}
	}

	/** Returns for how many nanoseconds it lasts; checks are made one after another. */
	public long check(long now) {
		lasts = sign ? 0 : lasts + Math.min(now - checked, interval);
		sign = false;
		checked = now;
		return lasts;
	}
}
