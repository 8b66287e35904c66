package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import dev.outboard.api.MapOptions;
import dev.outboard.api.PoolCall;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerService;
import dev.outboard.samples.calculator.Calculator;

/** Squares by a pool of two workers, in order and as they come: the example that everybody knows from Python. */
@Component
public final class PoolDemo implements Demo {

	@Override
	public String name() {
		return "pool";
	}

	@Override
	public String description() {
		return "two workers that share the work, and the squares of ten numbers";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		WorkerPool<Calculator> pool = workers.createPool(Calculator.class, PoolOptions.defaults().workers(2));
		List<Long> pids = new ArrayList<>();
		for (WorkerHandle<Calculator> worker : pool.workers()) {
			Story.result(worker.ready());
			pids.add(worker.pid().orElseThrow());
			story.tell("start", worker.displayName() + " runs, pid=" + worker.pid().getAsLong());
		}

		List<Integer> numbers = IntStream.range(0, 10).boxed().toList();
		try (Stream<Integer> squares = pool.map(numbers, Calculator::square).results()) {
			story.tell("ordered", squares.toList().toString());
		}
		try (Stream<Integer> squares = pool.map(numbers, Calculator::square, MapOptions.unordered()).results()) {
			story.tell("any", "the same numbers in any order; sorted: " + squares.sorted().toList());
		}

		story.tell("call", "square(int) with 20: " + Story.result(pool.call(c -> c.square(20))));
		for (int i = 0; i < 4; i++) {
			Story.check(pids.contains(Story.<Long>result(pool.call(Calculator::pid))), "a worker of the pool answers");
		}
		story.tell("call", "pid(), four times: it is always one of the two");

		PoolCall<Long> slow = pool.<Long>call(c -> c.sleep(10_000)).timeout(Duration.ofMillis(100));
		story.tell("call", "sleep(long) for 10 s, by somebody who waits for 0.1 s");
		story.tell("failure", failure(slow));
		story.tell("call", "square(int) with 3, for the pool goes on: " + Story.result(pool.call(c -> c.square(3))));

		pool.shutdown();
		Story.result(pool.onExit());
		story.tell("end", "no more tasks, and no more workers");
		story.tell("failure", failure(pool.call(c -> c.square(4))));
		return 0;
	}

	private static String failure(PoolCall<?> call) throws Exception {
		try {
			throw new IllegalStateException("it did not fail, but returned " + Story.result(call));
		} catch (ExecutionException e) {
			return e.getCause().getMessage();
		}
	}
}
