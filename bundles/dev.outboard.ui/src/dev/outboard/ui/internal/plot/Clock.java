package dev.outboard.ui.internal.plot;

import java.util.concurrent.TimeUnit;

/** Tells the time in microseconds since 1970 UTC, and never goes back. */
final class Clock {

	private static final long START_MICROS = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
	private static final long START_NANOS = System.nanoTime();

	private Clock() {
	}

	static long micros() {
		return START_MICROS + (System.nanoTime() - START_NANOS) / 1000;
	}
}
