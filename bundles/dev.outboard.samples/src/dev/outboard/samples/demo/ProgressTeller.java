package dev.outboard.samples.demo;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;

/** A progress monitor that puts what it is told into words. */
final class ProgressTeller implements IProgressMonitor {

	private final Consumer<String> listener;
	private String task = "";
	private String subTask = "";
	private int total;
	private double worked;
	private volatile boolean cancelled;

	/** @param listener takes a line whenever there is something new */
	ProgressTeller(Consumer<String> listener) {
		this.listener = listener;
	}

	@Override
	public void beginTask(String name, int totalWork) {
		task = name;
		total = totalWork;
		listener.accept(task + " begins");
	}

	@Override
	public void setTaskName(String name) {
		task = name;
	}

	@Override
	public void subTask(String name) {
		subTask = name;
	}

	@Override
	public void worked(int work) {
		internalWorked(work);
	}

	@Override
	public void internalWorked(double work) {
		worked += work;
		listener.accept(String.format("%s: %.0f of %d, %s", task, worked, total, subTask));
	}

	@Override
	public void done() {
		listener.accept(task + " is done");
	}

	@Override
	public boolean isCanceled() {
		return cancelled;
	}

	@Override
	public void setCanceled(boolean value) {
		cancelled = value;
	}
}
