package dev.outboard.bench.agent;

/** Something that is measured: work that can be done any number of times. */
@FunctionalInterface
public interface Measure {

	/** Does the work {@code n} times, and returns what that took. */
	Figures times(long n) throws Exception;

	/** Work that is timed as a whole. */
	@FunctionalInterface
	interface Work {

		/** Does the work {@code n} times. */
		void run(long n) throws Exception;
	}

	/** Returns a measure of how long some work takes as a whole. */
	static Measure ofWork(Work work) {
		return n -> {
			long start = System.nanoTime();
			work.run(n);
			return Figures.elapsed(System.nanoTime() - start);
		};
	}

	/** Returns a measure of how long each of many calls takes. */
	static Measure ofEach(Latencies.Call call) {
		return n -> {
			Latencies latencies = new Latencies(n);
			for (long i = 0; i < n; i++) {
				latencies.time(call);
			}
			return latencies.figures();
		};
	}
}
