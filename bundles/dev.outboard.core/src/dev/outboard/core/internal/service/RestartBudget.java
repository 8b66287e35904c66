package dev.outboard.core.internal.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.DoubleSupplier;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.RestartPolicy.Mode;

/** Decides whether one worker is started again and after what delay, by its policy and by what became of it before. */
public final class RestartBudget {

	/** More doublings than any delay takes to reach its longest. */
	private static final int MOST_DOUBLINGS = 40;

	private final RestartPolicy policy;
	private final DoubleSupplier random;
	private final Deque<Long> restarts = new ArrayDeque<>();
	private int failures;

	/** @param random yields numbers from 0 to 1 */
	public RestartBudget(RestartPolicy policy, DoubleSupplier random) {
		this.policy = policy;
		this.random = random;
	}

	/** Returns whether an end that nobody asked for is followed by a restart, as long as there are any left. */
	public boolean applies(ExitStatus status) {
		return policy.mode() == Mode.ALWAYS || policy.mode() == Mode.ON_FAILURE && status.isFailure();
	}

	/**
	 * Takes one restart, after an end that it {@linkplain #applies applies} to.
	 *
	 * @param ran how long the incarnation that ended had run
	 * @param now the time in nanoseconds, from any origin
	 * @return the delay; empty when there is no restart left
	 */
	public Optional<Duration> take(ExitStatus status, Duration ran, long now) {
		if (ran.compareTo(policy.stableTime()) >= 0) {
			restarts.clear();
			failures = 0;
		}
		while (!restarts.isEmpty() && now - restarts.peek() >= policy.window().toNanos()) {
			restarts.remove();
		}
		if (restarts.size() >= policy.limit()) {
			return Optional.empty();
		}
		restarts.add(now);
		failures = status.isFailure() ? failures + 1 : 0;
		return Optional.of(delay());
	}

	/** Returns what a worker ended by that had no restart left. */
	public ExitStatus exhausted(ExitStatus last) {
		int count = restarts.size();
		return new ExitStatus(last.code(), last.isFailure() ? last.kind() : Kind.CRASHED,
				"was given up after " + count + (count == 1 ? " restart" : " restarts") + " within "
						+ policy.window().toMillis() / 1000.0 + " s; the last time it " + last.reason(),
				last.crashFile());
	}

	private Duration delay() {
		double wanted = policy.firstDelay().toNanos() * (double) (1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
		double most = Math.min(wanted, policy.longestDelay().toNanos());
		return Duration.ofNanos((long) (most * (1 - random.getAsDouble() / 2)));
	}
}
