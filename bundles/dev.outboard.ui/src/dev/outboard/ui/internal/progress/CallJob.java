package dev.outboard.ui.internal.progress;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import dev.outboard.api.MonitoredCall;
import dev.outboard.ui.events.WorkerJobFamilies;

/**
 * A call on its way, as a job: cancelled with it, and gone with it. It occupies no thread, and always ends well: what
 * became of the call is its caller's to tell.
 */
final class CallJob extends Job {

	private final MonitoredCall call;
	private Optional<IProgressMonitor> monitor = Optional.empty();
	private boolean over;
	private String task = "";
	private String subTask = "";
	private int total;
	private double worked;

	/** @param worker the worker's short name */
	CallJob(String worker, MonitoredCall call) {
		super(NLS.bind(Messages.job_name, worker, call.function().substring(0, call.function().indexOf('('))));
		this.call = call;
		setPriority(DECORATE);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == WorkerJobFamilies.CALLS;
	}

	@Override
	protected synchronized IStatus run(IProgressMonitor given) {
		if (over) {
			return Status.OK_STATUS;
		}
		monitor = Optional.of(given);
		// A bar that began without an end keeps that look.
		if (call.progress().task().isEmpty()) {
			given.beginTask("", IProgressMonitor.UNKNOWN);
		}
		update();
		setThread(null);
		return ASYNC_FINISH;
	}

	@Override
	protected void canceling() {
		call.cancel();
	}

	/** Shows how far the call has come. */
	synchronized void update() {
		monitor.ifPresent(shown -> show(call.progress(), shown));
	}

	/** The call has ended. */
	synchronized void finish() {
		over = true;
		if (monitor.isPresent()) {
			done(Status.OK_STATUS);
		} else {
			cancel();
		}
	}

	private void show(MonitoredCall.Progress now, IProgressMonitor shown) {
		if (now.task().isPresent() && (now.total() != total || !now.task().get().equals(task))) {
			task = now.task().get();
			total = now.total();
			worked = 0;
			shown.beginTask(task, total > 0 ? total : IProgressMonitor.UNKNOWN);
		}
		if (!now.subTask().orElse("").equals(subTask)) {
			subTask = now.subTask().orElse("");
			shown.subTask(subTask);
		}
		if (now.worked() > worked) {
			shown.internalWorked(now.worked() - worked);
			worked = now.worked();
		}
	}
}
