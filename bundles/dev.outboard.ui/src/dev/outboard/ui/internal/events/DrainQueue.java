package dev.outboard.ui.internal.events;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Runs tasks in order on an event loop, in drains of limited length, with at most one drain pending at the loop.
 *
 * <p>A drain is posted again before each task that others wait behind, not after the last one: so that they are served
 * while that task runs an event loop of its own, as a dialog does.
 */
public final class DrainQueue {

	private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
	private final AtomicBoolean pending = new AtomicBoolean();
	private final Predicate<Runnable> loop;
	private final long budget;
	private final LongSupplier clock;
	private final Consumer<Throwable> failures;

	/**
	 * @param loop     posts a drain to the event loop; returns false when the loop has ended
	 * @param budget   how long a drain may go on before it lets the event loop do other things
	 * @param clock    the time in nanoseconds
	 * @param failures takes what a task throws
	 */
	public DrainQueue(Predicate<Runnable> loop, Duration budget, LongSupplier clock, Consumer<Throwable> failures) {
		this.loop = loop;
		this.budget = budget.toNanos();
		this.clock = clock;
		this.failures = failures;
	}

	/** Adds a task, on any thread; dropped when the loop has ended. */
	public void add(Runnable task) {
		tasks.add(task);
		post();
	}

	private void post() {
		if (pending.compareAndSet(false, true) && !loop.test(this::drain)) {
			tasks.clear();
			pending.set(false);
		}
	}

	private void drain() {
		pending.set(false);
		long start = clock.getAsLong();
		do {
			Runnable task = tasks.poll();
			if (task == null) {
				return;
			}
			if (!tasks.isEmpty()) {
				post();
			}
			run(task);
		} while (clock.getAsLong() - start < budget);
	}

	/** Lets through only what no event loop survives, as {@code SafeRunner} does. */
	private void run(Runnable task) {
		try {
			task.run();
		} catch (Exception | LinkageError | AssertionError e) {
			failures.accept(e);
		}
	}
}
