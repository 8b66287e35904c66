package dev.outboard.testkit.internal;

import org.eclipse.core.runtime.NullProgressMonitor;

/** A progress monitor that keeps what it is told. */
public final class RecordingMonitor extends NullProgressMonitor {

	private String task;
	private String subTask;
	private int total;
	private double worked;
	private int reports;
	private boolean done;

	@Override
	public synchronized void beginTask(String name, int totalWork) {
		task = name;
		total = totalWork;
	}

	@Override
	public synchronized void subTask(String name) {
		subTask = name;
	}

	@Override
	public synchronized void worked(int work) {
		internalWorked(work);
	}

	@Override
	public synchronized void internalWorked(double work) {
		worked += work;
		reports++;
	}

	@Override
	public synchronized void done() {
		done = true;
	}

	/** Returns the name of the main task. */
	public synchronized String task() {
		return task;
	}

	/** Returns the name of the subtask that was named last. */
	public synchronized String subTask() {
		return subTask;
	}

	/** Returns the total work. */
	public synchronized int total() {
		return total;
	}

	/** Returns the work done. */
	public synchronized double worked() {
		return worked;
	}

	/** Returns how often it was told of work. */
	public synchronized int reports() {
		return reports;
	}

	/** Returns whether the task was said to be done. */
	public synchronized boolean isDone() {
		return done;
	}
}
