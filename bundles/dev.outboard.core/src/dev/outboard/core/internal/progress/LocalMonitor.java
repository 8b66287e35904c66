package dev.outboard.core.internal.progress;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import dev.outboard.wire.internal.message.ProgressReport;

/** The caller's side of the progress of one call: hands reports to his monitor, gathered while he is busy. */
final class LocalMonitor {

	private final String function;
	private final Optional<IProgressMonitor> monitor;
	private final CallMonitors.Publisher publisher;
	private ProgressReport pending = ProgressReport.NONE;
	/** All reports delivered so far. */
	private ProgressReport state = ProgressReport.NONE;

	LocalMonitor(String function, Optional<IProgressMonitor> monitor, CallMonitors.Publisher publisher) {
		this.function = function;
		this.monitor = monitor;
		this.publisher = publisher;
	}

	/** Adds a report; true when {@link #deliver()} is to be called. */
	synchronized boolean add(ProgressReport report) {
		boolean first = pending == ProgressReport.NONE;
		pending = pending.then(report);
		return first;
	}

	private synchronized ProgressReport take() {
		ProgressReport taken = pending;
		pending = ProgressReport.NONE;
		return taken;
	}

	/** Tells the caller's monitor what has gathered; by one thread at a time. */
	void deliver() {
		ProgressReport report = take();
		state = state.then(report);
		publisher.progress(function, state);
		monitor.ifPresent(watching -> tell(watching, report));
	}

	private static void tell(IProgressMonitor monitor, ProgressReport report) {
		if (report.task() != null) {
			monitor.beginTask(report.task(), report.total());
		}
		if (report.taskName() != null) {
			monitor.setTaskName(report.taskName());
		}
		if (report.subTask() != null) {
			monitor.subTask(report.subTask());
		}
		if (report.worked() != 0) {
			monitor.worked((int) Math.min(report.worked(), Integer.MAX_VALUE));
		}
		if (report.internalWorked() != 0) {
			monitor.internalWorked(report.internalWorked());
		}
		if (report.done()) {
			monitor.done();
		}
	}

	/** Returns whether the caller doesn't want the result any more; runs his code. */
	boolean isCancelled() {
		return monitor.isPresent() && monitor.get().isCanceled();
	}
}
