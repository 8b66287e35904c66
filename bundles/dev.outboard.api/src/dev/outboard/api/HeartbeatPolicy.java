package dev.outboard.api;

import java.time.Duration;
import java.util.Objects;

/**
 * How it is noticed that a worker's process gives no sign of life any more, and what follows. Immutable: each method
 * returns a policy that differs in one thing. Of no effect where the start method lacks {@link Capability#HEARTBEAT}.
 *
 * <p>While nothing comes from a worker it is asked, once in an interval, whether it is alive; a thread that no call
 * holds up answers. When nothing has come for the limit, it is {@link WorkerState#UNRESPONSIVE}, until something does.
 * Time in which the control side itself did not get on doesn't count.
 *
 * @param interval how often a silent worker is asked; a second at least
 * @param limit    how long it may be silent until it is unresponsive; more than the interval
 * @param action   what is done then
 * @since 0.1
 */
public record HeartbeatPolicy(Duration interval, Duration limit, Action action) {

	/** What is done with a worker that is unresponsive. */
	public enum Action {
		/** Its state and the log tell. */
		REPORT,
		/** It is also killed, as failed: {@link RestartPolicy} says what follows. */
		KILL
	}

	private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

	private static final HeartbeatPolicy DEFAULTS = new HeartbeatPolicy(Duration.ofSeconds(2), Duration.ofSeconds(10),
			Action.REPORT);

	/**
	 * Checks them.
	 *
	 * @throws IllegalArgumentException when the interval is less than a second, or the limit not more than the interval
	 */
	public HeartbeatPolicy {
		Objects.requireNonNull(action, "action");
		if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
			throw new IllegalArgumentException("heartbeat interval " + interval
					+ ": an idle worker isn't woken more often than once a second");
		}
		if (limit.compareTo(interval) <= 0) {
			throw new IllegalArgumentException("a worker can't be unresponsive after " + limit
					+ " when it is asked every " + interval + "; raise the limit");
		}
	}

	/** Returns the defaults: asked every two seconds, unresponsive after ten, and that is reported. */
	public static HeartbeatPolicy defaults() {
		return DEFAULTS;
	}

	/** Sets how often the worker is asked, and when it is unresponsive. */
	public HeartbeatPolicy times(Duration askedEvery, Duration unresponsiveAfter) {
		return new HeartbeatPolicy(askedEvery, unresponsiveAfter, action);
	}

	/** Sets what is done with a worker that is unresponsive. */
	public HeartbeatPolicy action(Action what) {
		return new HeartbeatPolicy(interval, limit, what);
	}
}
