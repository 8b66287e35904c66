package dev.outboard.core.tests.soak;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;

/** Workers that start, are called and end, in their hundreds; in their thousands under {@code ./test --soak}. */
class CycleSoakTest {

	/** How many are there at the same time. */
	private static final int LANES = 4;

	/** Cycles after which all is there that is made once and kept. */
	private static final int WARM_UP = 12;

	private final long seed = Soak.seed();

	@EachStartMethod
	void workersThatComeAndGoLeaveNothingAndNoCallUnanswered(TestWorkers workers) throws Exception {
		try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
			run(workers, lanes, 0, WARM_UP);
			Resources before = Resources.now();
			run(workers, lanes, WARM_UP, Soak.cycles());
			Resources.assertNoMoreThan(before);
		}
	}

	private void run(TestWorkers workers, ExecutorService lanes, int first, int end) throws Exception {
		List<Callable<Void>> cycles = IntStream.range(first, end).<Callable<Void>>mapToObj(number -> () -> {
			new Cycle(workers, seed + number).run();
			return null;
		}).toList();
		int number = first;
		for (Future<Void> cycle : lanes.invokeAll(cycles)) {
			try {
				cycle.get();
			} catch (ExecutionException e) {
				throw Soak.failure(seed, "cycle " + number, e.getCause());
			}
			number++;
		}
	}
}
