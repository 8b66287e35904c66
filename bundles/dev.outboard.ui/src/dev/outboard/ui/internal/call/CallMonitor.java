package dev.outboard.ui.internal.call;

import org.eclipse.core.runtime.NullProgressMonitor;

/** Keeps how far a function has come, for the Call view to look at. Told on any thread, looked at on the UI thread. */
final class CallMonitor extends NullProgressMonitor {

	private String task = "";
	private String subTask = "";
	private int total;
	private double worked;

	/**
	 * How far a function has come.
	 *
	 * @param text  what it is doing; empty where it didn't say
	 * @param share how much of its work is done, from 0 to 1; negative where it didn't say
	 */
	record Progress(String text, double share) {
	}

	synchronized Progress progress() {
		String text = subTask.isEmpty() ? task : task.isEmpty() ? subTask : task + " \u2013 " + subTask;
		return new Progress(text, total > 0 ? Math.min(1, worked / total) : -1);
	}

	@Override
	public synchronized void beginTask(String name, int totalWork) {
		task = name == null ? "" : name;
		subTask = "";
		total = totalWork;
		worked = 0;
	}

	@Override
	public synchronized void setTaskName(String name) {
		task = name == null ? "" : name;
	}

	@Override
	public synchronized void subTask(String name) {
		subTask = name == null ? "" : name;
	}

	@Override
	public void worked(int work) {
		internalWorked(work);
	}

	@Override
	public synchronized void internalWorked(double work) {
		worked += work;
	}
}
