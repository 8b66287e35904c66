package dev.outboard.core.internal.pool;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.outboard.core.internal.event.DeliveryThread;

/**
 * Runs what a pool does later, on threads that Outboard delivers on.
 *
 * @param pool  what the pool is called in messages
 * @param timer tells the time
 */
record PoolTimer(String pool, ScheduledExecutorService timer) {

	/** Runs {@code action} after {@code time}. */
	Future<?> after(Duration time, Runnable action) {
		return timer.schedule(() -> DeliveryThread.run("outboard-timer " + pool, action), time.toNanos(),
				TimeUnit.NANOSECONDS);
	}
}
