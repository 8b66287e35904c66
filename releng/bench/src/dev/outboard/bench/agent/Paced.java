package dev.outboard.bench.agent;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Calls with a pause before each, as a person or a device makes them: caches and processors have cooled down by then. */
public final class Paced {

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(4);

	// with pauses, it would take minutes until the compilers are done
	private static final int WARM = 50_000;
	private static final long WARM_NANOS = TimeUnit.SECONDS.toNanos(20);

	private Paced() {
	}

	/** Returns the measure of a call every four milliseconds. */
	public static Measure measure(Latencies.Call call) throws Exception {
		long end = System.nanoTime() + WARM_NANOS;
		for (int i = 0; i < WARM && System.nanoTime() < end; i++) {
			call.run();
		}
		return n -> {
			Latencies latencies = new Latencies(n);
			long next = System.nanoTime();
			for (long i = 0; i < n; i++) {
				next += PAUSE;
				for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
					LockSupport.parkNanos(left);
				}
				latencies.time(call);
			}
			return latencies.figures();
		};
	}
}
