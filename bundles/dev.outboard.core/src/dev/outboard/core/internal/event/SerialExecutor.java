package dev.outboard.core.internal.event;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Runs tasks one after another in the order they came, on a thread of a shared pool for as long as there are any: an
 * idle one holds no thread. The thread bears its name meanwhile, and is marked as one that Outboard delivers on.
 */
public final class SerialExecutor implements Executor {

	private final Executor pool;
	private final String name;
	private final Consumer<Throwable> failures;
	private final Object lock = new Object();
	private ArrayDeque<Runnable> tasks = new ArrayDeque<>();
	/** What was taken of those, all at once; of the thread that runs them. */
	private ArrayDeque<Runnable> taken = new ArrayDeque<>();
	private boolean running;
	private boolean held;

	/**
	 * @param pool     lends the thread
	 * @param name     what the thread is called
	 * @param failures told what a task throws; the next one runs all the same
	 */
	public SerialExecutor(Executor pool, String name, Consumer<Throwable> failures) {
		this.pool = pool;
		this.name = name;
		this.failures = failures;
	}

	@Override
	public void execute(Runnable task) {
		synchronized (lock) {
			tasks.add(task);
			if (running || held) {
				return;
			}
			running = true;
		}
		borrow();
	}

	/** Has a thread run what waits; where there is none to be had, the next task asks again. */
	private void borrow() {
		boolean borrowed = false;
		try {
			pool.execute(this::drain);
			borrowed = true;
		} finally {
			if (!borrowed) {
				synchronized (lock) {
					running = false;
				}
			}
		}
	}

	/** Borrows no thread until it is {@linkplain #release() released}, which must be soon: more tasks are to come. */
	public void hold() {
		synchronized (lock) {
			held = true;
		}
	}

	/** Runs what came since it was held. */
	public void release() {
		synchronized (lock) {
			held = false;
			if (running || tasks.isEmpty()) {
				return;
			}
			running = true;
		}
		borrow();
	}

	private void drain() {
		Thread thread = Thread.currentThread();
		String ownName = thread.getName();
		boolean ended = false;
		try {
			thread.setName(name);
			DeliveryThread.enter(name);
			for (Runnable task = next(); task != null; task = next()) {
				try {
					task.run();
				} catch (Throwable e) {
					failures.accept(e);
				}
			}
			ended = true;
		} finally {
			DeliveryThread.leave();
			thread.setName(ownName);
			if (!ended) {
				// Not even a word could be said of an error: what is left is run all the same.
				borrow();
			}
		}
	}

	private Runnable next() {
		Runnable task = taken.poll();
		if (task == null) {
			task = takeAll(false);
		}
		if (task == null) {
			// Often the next one is about to come: to borrow a thread for each takes longer than most of them.
			Thread.yield();
			task = takeAll(true);
		}
		return task;
	}

	/** Takes what waits, and returns the first of it; null where that is nothing, which {@code ends} the run. */
	private Runnable takeAll(boolean ends) {
		synchronized (lock) {
			ArrayDeque<Runnable> empty = taken;
			taken = tasks;
			tasks = empty;
			running = !ends || !taken.isEmpty();
			return taken.poll();
		}
	}
}
