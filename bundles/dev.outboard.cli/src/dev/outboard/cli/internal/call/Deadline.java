package dev.outboard.cli.internal.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The time by which a command must have its answer, or none. */
public final class Deadline {

	private final Optional<Duration> timeout;
	private final long begin = System.nanoTime();

	/** Begins now. */
	public Deadline(Optional<Duration> timeout) {
		this.timeout = timeout;
	}

	/**
	 * Waits for {@code future}.
	 *
	 * @param what what is waited for, for the message
	 * @throws CallFailedException when it isn't done in time
	 */
	public <T> T await(Future<T> future, String what)
			throws ExecutionException, InterruptedException, CallFailedException {
		if (timeout.isEmpty()) {
			return future.get();
		}
		try {
			long left = timeout.get().toNanos() - (System.nanoTime() - begin);
			return future.get(Math.max(0, left), TimeUnit.NANOSECONDS);
		} catch (TimeoutException e) {
			throw new CallFailedException(what + " within " + inWords(timeout.get()));
		}
	}

	private static String inWords(Duration duration) {
		return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
	}
}
