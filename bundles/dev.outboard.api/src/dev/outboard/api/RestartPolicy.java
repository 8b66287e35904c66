package dev.outboard.api;

import java.time.Duration;
import java.util.Objects;

/**
 * When a worker that ended without having been asked to is started again, and how often. Immutable: each method returns
 * a policy that differs in one thing.
 *
 * <pre>{@code StartOptions.defaults().restart(RestartPolicy.onFailure().limit(3, Duration.ofMinutes(1)))}</pre>
 *
 * <p>Before each restart the worker waits in {@link WorkerState#BACKOFF}: the first delay after the first failure,
 * twice as long after each further one, up to the longest delay; a random part, up to half of it, is taken off, so that those
 * that failed together don't return together. Where it would be started again more often than the limit allows, it is
 * {@link WorkerState#FAILED}, and the reason says so. A worker that has run for the stable time begins anew with both.
 *
 * @param mode         after which ends it is started again
 * @param firstDelay   the delay after the first failure
 * @param longestDelay what the delay grows to
 * @param limit        how many restarts there are within the window, at the most
 * @param window       the time in which restarts are counted
 * @param stableTime   how long it must run until its failures are forgotten
 * @since 0.1
 */
public record RestartPolicy(Mode mode, Duration firstDelay, Duration longestDelay, int limit, Duration window,
		Duration stableTime) {

	/** After which ends a worker is started again. */
	public enum Mode {
		/** After none. */
		NEVER,
		/** When it died, could not start, or was ended because it didn't answer. */
		ON_FAILURE,
		/** Also when its body returned, or exited with status 0. */
		ALWAYS
	}

	/**
	 * Checks them.
	 *
	 * @throws IllegalArgumentException when a duration is negative, the limit less than one, or the window zero
	 */
	public RestartPolicy {
		Objects.requireNonNull(mode, "mode");
		if (firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
			throw new IllegalArgumentException("restart delays from " + firstDelay + " to " + longestDelay
					+ ": give two that aren't negative, the smaller one first");
		}
		if (limit < 1 || !window.isPositive()) {
			throw new IllegalArgumentException(limit + " restarts within " + window
					+ ": allow at least one, in a time of some length; for none use RestartPolicy.never()");
		}
		if (stableTime.isNegative()) {
			throw new IllegalArgumentException("the stable time is negative: " + stableTime);
		}
	}

	private RestartPolicy(Mode mode) {
		this(mode, Duration.ofMillis(500), Duration.ofSeconds(30), 5, Duration.ofMinutes(1), Duration.ofMinutes(1));
	}

	/** Returns the default: a worker that ended stays ended. */
	public static RestartPolicy never() {
		return new RestartPolicy(Mode.NEVER);
	}

	/**
	 * Returns a policy by which a worker that failed is started again: after half a second at first and 30 seconds at
	 * last, five times a minute at the most, beginning anew after a minute without failure.
	 */
	public static RestartPolicy onFailure() {
		return new RestartPolicy(Mode.ON_FAILURE);
	}

	/** Returns a policy like {@link #onFailure()} by which a worker whose body came to its end is started again, too. */
	public static RestartPolicy always() {
		return new RestartPolicy(Mode.ALWAYS);
	}

	/** Sets how long the worker waits before the first restart, and what that grows to. */
	public RestartPolicy delay(Duration first, Duration longest) {
		return new RestartPolicy(mode, first, longest, limit, window, stableTime);
	}

	/** Allows so many restarts within {@code time}. */
	public RestartPolicy limit(int restarts, Duration time) {
		return new RestartPolicy(mode, firstDelay, longestDelay, restarts, time, stableTime);
	}

	/** Forgets failures when the worker has run for {@code time}. */
	public RestartPolicy stableAfter(Duration time) {
		return new RestartPolicy(mode, firstDelay, longestDelay, limit, window, time);
	}
}
