package dev.outboard.bench.agent;

import java.util.Arrays;

/** Times of single calls. Of one thread. */
public final class Latencies {

	private final long begin = System.nanoTime();
	private final long[] nanos;
	private int size;

	/** A call that is timed. */
	@FunctionalInterface
	public interface Call {

		/** Makes it, and waits for the answer. */
		void run() throws Exception;
	}

	/** @param most how many will be taken at the most */
	public Latencies(long most) {
		nanos = new long[Math.toIntExact(most)];
	}

	/** Makes a call, and keeps how long it took. */
	public void time(Call call) throws Exception {
		long start = System.nanoTime();
		call.run();
		add(System.nanoTime() - start);
	}

	/** Keeps a time. */
	public void add(long time) {
		nanos[size++] = time;
	}

	/** Takes in those of another. */
	public void addAll(Latencies other) {
		System.arraycopy(other.nanos, 0, nanos, size, other.size);
		size += other.size;
	}

	/** Returns the median, the 99th percentile, the worst, and the time since this was made. */
	public Figures figures() {
		long elapsed = System.nanoTime() - begin;
		long[] sorted = Arrays.copyOf(nanos, size);
		Arrays.sort(sorted);
		return Figures.elapsed(elapsed).and("p50", at(sorted, 0.5)).and("p99", at(sorted, 0.99)).and("max", at(sorted, 1));
	}

	private static double at(long[] sorted, double part) {
		return sorted[(int) Math.min(sorted.length - 1, (long) (sorted.length * part))];
	}
}
