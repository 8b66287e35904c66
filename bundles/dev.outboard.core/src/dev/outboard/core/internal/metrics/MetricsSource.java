package dev.outboard.core.internal.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the control side knows of a worker by itself, and its way to ask for the rest. All methods return at once. */
public interface MetricsSource {

	/** Returns how often the worker was started. */
	int incarnation();

	/** Returns how long it has run; empty while it doesn't. */
	Optional<Duration> uptime();

	/** Returns its process, where it has one now. */
	OptionalLong pid();

	/** Returns whether its JVM is its own, and so what that tells of itself. */
	boolean hasJvm();

	/** Returns how many calls yielded their result. */
	long callsDone();

	/** Returns how many calls came to no result. */
	long callsFailed();

	/** Returns how many calls have no answer. */
	int callsInFlight();

	/** Returns whether those have been sent to a worker. */
	boolean areCallsSent();

	/** Returns how many events came. */
	long events();

	/** Returns how many deliveries wait. */
	long deliveries();

	/** Returns how many values each signal dropped that dropped any. */
	Map<String, Long> dropped();

	/** Returns how many events EventAdmin didn't get. */
	long undelivered();

	/** Returns whether it runs, and so answers. */
	boolean isRunning();

	/** Asks the worker how it is, under that number. */
	void ask(long question);
}
