package dev.outboard.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what a test expects, for a minute at most: far longer than anything takes that doesn't hang. */
public final class Await {

	/** How long is waited. */
	public static final Duration LIMIT = Duration.ofMinutes(1);

	/** How often a condition is looked at, the first time at once: most of what tests wait for has happened by then. */
	private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

	private Await() {
	}

	/**
	 * Returns what {@code future} comes to.
	 *
	 * @throws Exception                              what it failed with, unwrapped
	 * @throws java.util.concurrent.TimeoutException  when it hasn't completed within the limit
	 */
	public static <T> T result(CompletableFuture<T> future) throws Exception {
		try {
			return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
		} catch (ExecutionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
	}

	/** Waits until {@code condition} holds; {@code what} describes it when it doesn't. */
	public static void until(String what, Callable<Boolean> condition) {
		await(what).until(condition);
	}

	/** Waits until {@code assertion} doesn't fail any more. */
	public static void untilAsserted(ThrowingRunnable assertion) {
		await(null).untilAsserted(assertion);
	}

	/** @param what null where the assertion says it */
	private static ConditionFactory await(String what) {
		return Awaitility.await(what).atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(LOOK_AGAIN)
				.dontCatchUncaughtExceptions();
	}
}
