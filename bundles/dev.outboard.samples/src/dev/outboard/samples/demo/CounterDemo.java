package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.osgi.service.component.annotations.Component;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.samples.counter.Counter;

/** Calls that take a while: what they tell meanwhile, and three ways to end them early. */
@Component
public final class CounterDemo implements Demo {

	private static final int FOR_EVER = 1_000_000;
	/** Between two numbers, in milliseconds. */
	private static final long PAUSE = 20;
	/** Longer than the time for which progress is gathered, so that each number is seen. */
	private static final long VISIBLE_PAUSE = 150;
	private static final Duration LIMIT = Duration.ofMillis(200);

	@Override
	public String name() {
		return "counter";
	}

	@Override
	public String description() {
		return "a long call: signals and progress meanwhile, cancelled, timed out";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Counting counting = new Counting(workers.create(Counter.class), new LinkedBlockingQueue<>(), new Story(out));
		counting.start();
		counting.seenBySignals();
		counting.seenByProgress();
		counting.cancelledByMonitor();
		counting.cancelledByCall();
		counting.timedOut();
		counting.end();
		return 0;
	}

	/**
	 * What is done to one worker.
	 *
	 * @param numbers what the worker's signal brought, and was not told yet
	 */
	private record Counting(WorkerHandle<Counter> counter, BlockingQueue<Integer> numbers, Story story) {

		void start() throws Exception {
			counter.signal(Counter::counted).subscribe(numbers::add);
			story.start(counter);
		}

		void seenBySignals() throws Exception {
			WorkerCall<Integer> call = counter.call(c -> c.count(3, PAUSE, null));
			story.tell("call", call.function() + " to 3");
			tellUntil(3);
			story.tell("result", "it came to " + Story.result(call));
		}

		void seenByProgress() throws Exception {
			ProgressTeller monitor = new ProgressTeller(text -> story.tell("progress", text));
			story.tell("call", "count to 3, with a monitor");
			WorkerCall<Integer> call = counter.call(c -> c.count(3, VISIBLE_PAUSE, monitor));
			story.tell("result", "it came to " + Story.result(call));
			skipUntil(3);
		}

		void cancelledByMonitor() throws Exception {
			ProgressTeller monitor = new ProgressTeller(text -> {
				// the signals tell enough
			});
			story.tell("call", "count to " + FOR_EVER + ", with a monitor");
			WorkerCall<Integer> call = counter.call(c -> c.count(FOR_EVER, PAUSE, monitor));
			tellUntil(3);
			monitor.setCanceled(true);
			story.tell("cancel", "the monitor: the function sees it, and returns what it has");
			int reached = Story.result(call);
			story.tell("result", "it came to " + reached);
			skipUntil(reached);
		}

		void cancelledByCall() throws Exception {
			story.tell("call", "count to " + FOR_EVER);
			WorkerCall<Integer> call = counter.call(c -> c.count(FOR_EVER, PAUSE, null));
			tellUntil(2);
			call.cancel(true);
			story.tell("cancel", "the call: nobody waits for its result, and it is interrupted");
			tellLatest();
		}

		void timedOut() throws Exception {
			story.tell("call", "count to " + FOR_EVER + ", within " + LIMIT.toMillis() + " ms");
			WorkerCall<Integer> call = counter.call(c -> c.count(FOR_EVER, PAUSE, null)).timeout(LIMIT);
			story.tell("timeout", Story.failure(call).getMessage());
			tellLatest();
		}

		void end() throws Exception {
			story.terminate(counter);
		}

		private void tellLatest() throws Exception {
			int latest = Story.result(counter.call(Counter::latest));
			story.tell("result", "it came to " + latest + "; the worker is free again");
		}

		private void tellUntil(int last) throws InterruptedException {
			int number;
			do {
				number = Story.next(numbers);
				story.tell("signal", "counted " + number);
			} while (number < last);
		}

		private void skipUntil(int last) throws InterruptedException {
			int number;
			do {
				number = Story.next(numbers);
			} while (number < last);
		}
	}
}
