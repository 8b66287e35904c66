package dev.outboard.api;

import java.time.Duration;
import java.util.Optional;

/**
 * The limits of the calls of one worker. Immutable: each method returns a policy that differs in one thing.
 *
 * <pre>{@code StartOptions.defaults().calls(CallPolicy.defaults().timeout(Duration.ofSeconds(10)))}</pre>
 *
 * @param timeout       how long a call may take, see {@link #timeout(Duration)}; empty for ever
 * @param killOnCancel  the grace of a cancelled call, see {@link #killOnCancel(Duration)}; empty for ever
 * @param limit         how many calls may be on their way, see {@link #limit(int)}
 * @param waitAtLimit   whether a caller waits at the limit, see {@link #waitAtLimit(boolean)}
 * @param waitWhileDown whether calls wait for the worker, see {@link #waitWhileDown(boolean)}
 * @since 0.1
 */
public record CallPolicy(Optional<Duration> timeout, Optional<Duration> killOnCancel, int limit, boolean waitAtLimit,
		boolean waitWhileDown) {

	/** What {@link #limit(int)} is at first. */
	public static final int DEFAULT_LIMIT = 100_000;

	private static final CallPolicy DEFAULTS = new CallPolicy(Optional.empty(), Optional.empty(), DEFAULT_LIMIT, false,
			true);

	/**
	 * Checks them.
	 *
	 * @throws IllegalArgumentException when the timeout isn't positive, the grace negative, or the limit less than one
	 */
	public CallPolicy {
		if (timeout.isPresent() && !timeout.get().isPositive()) {
			throw new IllegalArgumentException("the timeout of calls " + timeout.get() + " leaves no time to answer");
		}
		if (killOnCancel.isPresent() && killOnCancel.get().isNegative()) {
			throw new IllegalArgumentException("the grace of cancelled calls is negative: " + killOnCancel.get());
		}
		if (limit < 1) {
			throw new IllegalArgumentException("call limit " + limit + ": at least one call must be possible");
		}
	}

	/** Returns the defaults: no timeout, {@value #DEFAULT_LIMIT} calls on their way, and calls wait for their worker. */
	public static CallPolicy defaults() {
		return DEFAULTS;
	}

	/**
	 * Cancels every call that has no answer after {@code time}, counted from when it was made; it fails with a
	 * {@link WorkerTimeoutException}. {@link WorkerCall#timeout} sets it for one call.
	 */
	public CallPolicy timeout(Duration time) {
		return new CallPolicy(Optional.of(time), killOnCancel, limit, waitAtLimit, waitWhileDown);
	}

	/**
	 * Ends the worker, as failed, when a running call that was cancelled or timed out still runs after {@code grace}: it
	 * ignores its interrupt, and would hold up all that come after it.
	 */
	public CallPolicy killOnCancel(Duration grace) {
		return new CallPolicy(timeout, Optional.of(grace), limit, waitAtLimit, waitWhileDown);
	}

	/**
	 * Allows so many calls that have no answer yet. A further one fails with a {@link CallRejectedException}. So does a
	 * one-way call when that many messages wait for a worker that doesn't run.
	 */
	public CallPolicy limit(int calls) {
		return new CallPolicy(timeout, killOnCancel, calls, waitAtLimit, waitWhileDown);
	}

	/**
	 * Has a caller wait at the limit until there is room. On the UI thread, and on the threads that Outboard delivers on,
	 * which must not wait, the call fails all the same.
	 */
	public CallPolicy waitAtLimit(boolean wait) {
		return new CallPolicy(timeout, killOnCancel, limit, wait, waitWhileDown);
	}

	/**
	 * Says whether calls made while the worker starts, or waits to be started again, wait for it, as by default, or fail
	 * at once with a {@link CallRejectedException}.
	 */
	public CallPolicy waitWhileDown(boolean wait) {
		return new CallPolicy(timeout, killOnCancel, limit, waitAtLimit, wait);
	}
}
