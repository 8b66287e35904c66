package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;

/** Tells what happens in a demo: a line for each step, which begins with a word for it. Waits a while, not for ever. */
final class Story {

	private static final long PATIENCE_SECONDS = 30;

	private final PrintStream out;

	/** Begins with the process that tells it. */
	Story(PrintStream out) {
		this.out = out;
		tell("console", "pid=" + ProcessHandle.current().pid());
	}

	/** Tells of one step; {@code step} has eight letters at the most. */
	void tell(String step, String text) {
		out.println(String.format("%-8s %s", step, text));
	}

	/** Starts {@code worker}, tells of it when it runs, and returns it. */
	<C> WorkerHandle<C> start(WorkerHandle<C> worker) throws Exception {
		result(worker.start().ready());
		tell("start", worker.displayName() + " runs, " + (worker.pid().isPresent()
				? "pid=" + worker.pid().getAsLong() : "in the console's own process"));
		return worker;
	}

	/** Ends {@code worker} in order, and tells how it ended. */
	void terminate(WorkerHandle<?> worker) throws Exception {
		worker.terminate();
		end(worker);
	}

	/** Waits for the end of {@code worker}, and tells how it ended. */
	void end(WorkerHandle<?> worker) throws Exception {
		tell("end", worker.displayName() + " " + result(worker.onExit()));
	}

	/** Waits for a result. */
	static <T> T result(Future<T> future) throws ExecutionException, InterruptedException,
			TimeoutException {
		return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

	/** Waits for what a call fails with. */
	static Throwable failure(WorkerCall<?> call) throws InterruptedException, TimeoutException {
		try {
			throw new IllegalStateException(call.function() + " did not fail, but returned " + result(call));
		} catch (ExecutionException e) {
			return e.getCause();
		}
	}

	/** Waits for what comes by itself, and was put into a queue. */
	static <T> T next(BlockingQueue<T> arrivals) throws InterruptedException {
		T next = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
		if (next == null) {
			throw new IllegalStateException("nothing came within " + PATIENCE_SECONDS + " s");
		}
		return next;
	}

	/**
	 * Stops the demo where it doesn't show what it means to show.
	 *
	 * @param what what ought to be so
	 */
	static void check(boolean isSo, String what) {
		if (!isSo) {
			throw new IllegalStateException("it ought to be so that " + what);
		}
	}
}
