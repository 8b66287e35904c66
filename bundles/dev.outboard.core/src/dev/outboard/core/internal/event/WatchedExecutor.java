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
 * to time, and only while there are tasks.
 */
public final class WatchedExecutor implements Executor {

	private final Executor target;
	private final ScheduledExecutorService timer;
	private final long limitNanos;
	private final Consumer<StackTraceElement[]> report;
	private final AtomicLong pending = new AtomicLong();
	private final Object order = new Object();
	/** The place of the task that was handed over last; changed under {@link #order}. */
	private volatile long lastPlace;
	private volatile Running running;
	private volatile boolean watching;
	/** The task that was told of last; used by the timer alone. */
	private Running told;

	/** A task under way. */
	private record Running(Thread thread, long since) {
	}

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
		pending.incrementAndGet();
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
			pending.incrementAndGet();
		}
		return last;
	}

	/** Says that the task under way has done one of several things: how long it takes is counted anew. */
	public void nextOfSeveral() {
		pending.decrementAndGet();
		turn();
	}

	/** Returns how many tasks wait or run, and how many have joined those. */
	public long pending() {
		return pending.get();
	}

	/**
	 * Says that the task under way goes on with the next of several things: what it took so far doesn't count. To be called
	 * on its thread.
	 *
	 * @return the time, in nanoseconds as of {@link System#nanoTime()}
	 */
	public long turn() {
		long now = System.nanoTime();
		running = new Running(Thread.currentThread(), now);
		return now;
	}

	private void run(Runnable task) {
		turn();
		try {
			task.run();
		} finally {
			running = null;
			pending.decrementAndGet();
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
			timer.schedule(this::look, limitNanos, TimeUnit.NANOSECONDS);
		} catch (RejectedExecutionException e) {
			// The service ends, and its timer has ended before.
			watching = false;
		}
	}

	private void look() {
		Running now = running;
		if (now != null && now != told && System.nanoTime() - now.since() >= limitNanos) {
			told = now;
			StackTraceElement[] stack = now.thread().getStackTrace();
			if (running == now) {
				report.accept(stack);
			}
		}
		synchronized (this) {
			watching = false;
			if (pending.get() > 0) {
				watching = true;
				lookLater();
			}
		}
	}
}
