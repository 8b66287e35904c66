package dev.outboard.core.internal.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import dev.outboard.api.MonitoredCall;
import dev.outboard.wire.internal.message.ProgressReport;

/** The caller's side of the progress of one call: hands reports to his monitor, gathered while he is busy. */
final class LocalMonitor implements MonitoredCall {

	/** After this time a call is announced, even where it reports nothing. */
	private static final Duration LASTING = Duration.ofMillis(500);

	private final String function;
	private final Optional<IProgressMonitor> monitor;
	private final CallMonitors.Publisher publisher;
	private final Runnable canceller;
	private final Instant sent = Instant.now();
	private ProgressReport pending = ProgressReport.NONE;
	/** All reports delivered so far. */
	private volatile ProgressReport state = ProgressReport.NONE;
	private volatile boolean announced;
	private volatile boolean cancelled;

	/** @param canceller tells the worker that the call was cancelled; may be run repeatedly */
	LocalMonitor(String function, Optional<IProgressMonitor> monitor, CallMonitors.Publisher publisher,
			Runnable canceller) {
		this.function = function;
		this.monitor = monitor;
		this.publisher = publisher;
		this.canceller = canceller;
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

	@Override
	public String function() {
		return function;
	}

	@Override
	public Instant sent() {
		return sent;
	}

	@Override
	public Progress progress() {
		ProgressReport now = state;
		return new Progress(Optional.ofNullable(now.taskName() != null ? now.taskName() : now.task()),
				Optional.ofNullable(now.subTask()), now.worked() + now.internalWorked(), now.total());
	}

	@Override
	public void cancel() {
		cancelled = true;
		canceller.run();
	}

	/** Returns whether it is time to {@link #announce()} it. */
	boolean isLasting() {
		return !announced && Duration.between(sent, Instant.now()).compareTo(LASTING) >= 0;
	}

	/** Publishes that the call is under way, where nothing of it was published; by the thread that delivers. */
	void announce() {
		if (!announced) {
			publish();
		}
	}

	private void publish() {
		announced = true;
		publisher.progress(function, state);
	}

	/** Tells the caller's monitor what has gathered; by one thread at a time. */
	void deliver() {
		ProgressReport report = take();
		state = state.then(report);
		publish();
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

	/** Returns whether the result isn't wanted any more; runs the caller's code. */
	boolean isCancelled() {
		return cancelled || monitor.isPresent() && monitor.get().isCanceled();
	}
}
