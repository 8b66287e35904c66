package dev.outboard.cli.internal.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Knows whether the JVM is about to end because of a signal: then the end of a worker is no news. */
public final class Interruption {

	private final CountDownLatch begun = new CountDownLatch(1);
	private final Thread hook = new Thread(begun::countDown, "outboard-interruption");

	/** Begins to watch. */
	public void watch() {
		Runtime.getRuntime().addShutdownHook(hook);
	}

	/** Returns whether the JVM's end has begun. */
	public boolean isUnderWay() {
		try {
			// the JVM refuses this once its end has begun, which is sooner than the hook may run
			boolean watching = Runtime.getRuntime().removeShutdownHook(hook);
			if (watching) {
				Runtime.getRuntime().addShutdownHook(hook);
			}
			return false;
		} catch (IllegalStateException e) {
			return true;
		}
	}

	/** Returns whether the JVM's end begins within {@code patience}. */
	public boolean begins(Duration patience) throws InterruptedException {
		return isUnderWay() || begun.await(patience.toMillis(), TimeUnit.MILLISECONDS);
	}
}
