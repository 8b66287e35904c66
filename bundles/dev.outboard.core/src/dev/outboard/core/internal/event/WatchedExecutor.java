package dev.outboard.core.internal.event;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Hands tasks to a serial executor, and tells of each that holds up the others for too long where it is. It looks from time
 * to time, and only while there are tasks: these but count their turns, for many take less time than asking for the time.
 */
public final class WatchedExecutor implements Executor {

	/** How often it looks while a task may take as long as it may. */
	private static final int LOOKS = 5;

	private final Executor target;
	private final ScheduledExecutorService timer;
	private final long limitNanos;
	private final Consumer<StackTraceElement[]> report;
	private final Object order = new Object();
	/** The place of the task that was handed over last; changed under {@link #order}. */
	private volatile long lastPlace;
	/** How many tasks came, and how many have joined those. */
	private final AtomicLong entered = new AtomicLong();
	/** How many of them are done; changed by the thread that runs them. */
	private final AtomicLong done = new AtomicLong();
	/** How many turns have begun, to be told apart; changed by that thread likewise. */
	private final AtomicLong turns = new AtomicLong();
	/** The thread that a task runs on; null while none does. */
	private volatile Thread runner;
	private volatile boolean watching;

	// of the timer
	private long seenTurn;
	private long seenAt;
	/** The turn that was told of last. */
	private long toldTurn;

	/**
	 * @param target runs the tasks, one after another
	 * @param timer  looks
	 * @param limit  how long a task may take
	 * @param report takes the stack of a thread that is in a task for longer; called by the timer, once for each task
	 */
	public WatchedExecutor(Executor target, ScheduledExecutorService timer, Duration limit,
			Consumer<StackTraceElement[]> report) {
		this.target = target;
		this.timer = timer;
		this.limitNanos = limit.toNanos();
		this.report = report;
	}

	@Override
	public void execute(Runnable task) {
		executeInPlace(task);
	}

	/** Hands over a task likewise, and returns its place, for {@link #join}. */
	public long executeInPlace(Runnable task) {
		entered.incrementAndGet();
		long place;
		synchronized (order) {
			place = ++lastPlace;
			target.execute(() -> run(task));
		}
		if (!watching) {
			watch();
		}
		return place;
	}

	/**
	 * Lets something more be done by the task at {@code place}, of which the caller knows that it isn't over, if nothing came
	 * after that. The task calls {@link #nextOfSeveral()} before it.
	 */
	public boolean join(long place) {
		boolean last = lastPlace == place;
		if (last) {
			entered.incrementAndGet();
		}
		return last;
	}

	/** Says that the task under way has done one of several things: how long it takes is counted anew. */
	public void nextOfSeveral() {
		increment(done);
		turn();
	}

	/** Returns how many tasks wait or run, and how many have joined those. */
	public long pending() {
		// In this order, so that what is entered and done meanwhile isn't taken for less than nothing.
		long over = done.get();
		return entered.get() - over;
	}

	/**
	 * Says that the task under way goes on with the next of several things: what it took so far doesn't count. To be called
	 * on its thread.
	 */
	public void turn() {
		increment(turns);
	}

	/** Adds one, as the only thread that changes it. */
	private static void increment(AtomicLong count) {
		count.setRelease(count.getPlain() + 1);
	}

	private void run(Runnable task) {
		turn();
		runner = Thread.currentThread();
		try {
			task.run();
		} finally {
			runner = null;
			increment(done);
		}
	}

	private synchronized void watch() {
		if (!watching) {
			watching = true;
			lookLater();
		}
	}

	private void lookLater() {
		try {
			timer.schedule(this::look, limitNanos / LOOKS, TimeUnit.NANOSECONDS);
		} catch (RejectedExecutionException e) {
			// The service ends, and its timer has ended before.
			watching = false;
		}
	}

	private void look() {
		Thread thread = runner;
		long turn = turns.get();
		long now = System.nanoTime();
		if (thread == null || turn != seenTurn) {
			seenTurn = turn;
			seenAt = now;
		} else if (now - seenAt >= limitNanos && turn != toldTurn) {
			toldTurn = turn;
			StackTraceElement[] stack = thread.getStackTrace();
			if (turns.get() == turn && runner == thread) {
				report.accept(stack);
			}
		}
		synchronized (this) {
			watching = false;
			if (pending() > 0) {
				watching = true;
				lookLater();
			}
		}
	}
}
