package dev.outboard.ui.internal.workers;

import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Control;

/** Runs a task now, or as soon as some time has passed since it ran last. To be used on the UI thread. */
final class Pace {

	private final Control owner;
	private final long interval;
	private final Runnable task;
	private final Runnable due = this::due;
	private boolean pending;
	private long last;

	/**
	 * @param owner    the task isn't run any more after this is disposed
	 * @param interval in milliseconds
	 */
	Pace(Control owner, int interval, Runnable task) {
		this.owner = owner;
		this.interval = TimeUnit.MILLISECONDS.toNanos(interval);
		this.task = task;
		last = System.nanoTime() - this.interval;
	}

	/** Runs the task. */
	void now() {
		task.run();
		last = System.nanoTime();
	}

	/** Runs the task now, or when its time has come. */
	void soon() {
		long left = last + interval - System.nanoTime();
		if (left <= 0) {
			now();
		} else if (!pending) {
			pending = true;
			owner.getDisplay().timerExec((int) TimeUnit.NANOSECONDS.toMillis(left) + 1, due);
		}
	}

	private void due() {
		pending = false;
		if (!owner.isDisposed()) {
			now();
		}
	}
}
