package dev.outboard.core.internal.progress;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

import org.eclipse.core.runtime.ILog;

import dev.outboard.api.MonitoredCall;
import dev.outboard.core.internal.call.RecordedCall;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.message.ProgressReport;

/**
 * The progress monitors of one worker's calls, on the caller's side. They are told on the completion thread, before their
 * calls complete, and asked a few times a second whether they were cancelled: a monitor can't say so by itself.
 */
public final class CallMonitors {

	private static final long POLL_MILLIS = 100;

	private final Map<Long, LocalMonitor> open = new ConcurrentHashMap<>();
	private final Executor completions;
	private final Executor asker;
	private final ScheduledExecutorService timer;
	private final LongConsumer canceller;
	private final Publisher publisher;
	private final AtomicBoolean asking = new AtomicBoolean();
	private Future<?> polling;

	/** Hears how far a function has come. */
	public interface Publisher {

		/** @param state all that it has reported */
		void progress(String function, ProgressReport state);
	}

	/**
	 * @param completions tells the monitors
	 * @param asker       asks them
	 * @param timer       says when
	 * @param publisher   hears of progress, too
	 * @param canceller   cancels the monitor of the call of that id in the worker; may be called repeatedly
	 */
	public CallMonitors(Executor completions, Executor asker, ScheduledExecutorService timer,
			Publisher publisher, LongConsumer canceller) {
		this.completions = completions;
		this.asker = asker;
		this.timer = timer;
		this.canceller = canceller;
		this.publisher = publisher;
	}

	/** A call with a monitor is about to be sent. */
	public void opened(long id, RecordedCall call) {
		open.put(id, new LocalMonitor(call.function().signature(), call.monitor(), publisher, () -> cancel(id)));
		poll();
	}

	/** Returns the calls that are open, oldest first. */
	public List<MonitoredCall> calls() {
		return open.entrySet().stream().sorted(Map.Entry.comparingByKey())
				.<MonitoredCall>map(Map.Entry::getValue).toList();
	}

	/** A call has its reply, or isn't wanted any more. */
	public void closed(long id) {
		open.remove(id);
	}

	/** Takes a report that arrived; runs no code of the user. */
	public void received(long id, Input body) {
		ProgressReport report = ProgressReport.read(body);
		LocalMonitor monitor = open.get(id);
		if (monitor != null && monitor.add(report)) {
			completions.execute(monitor::deliver);
		}
	}

	private void cancel(long id) {
		if (open.containsKey(id)) {
			canceller.accept(id);
		}
	}

	private synchronized void poll() {
		if (polling == null) {
			try {
				polling = timer.scheduleWithFixedDelay(this::askElsewhere, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
			} catch (RejectedExecutionException e) {
				// The service is ending, and its workers with it.
				return;
			}
		}
	}

	/** The timer's thread serves all workers, and is not for the user's code. */
	private void askElsewhere() {
		if (asking.compareAndSet(false, true)) {
			asker.execute(this::ask);
		}
	}

	private void ask() {
		try {
			synchronized (this) {
				if (open.isEmpty()) {
					polling.cancel(false);
					polling = null;
				}
			}
			// A call that waits in the worker has no monitor there yet, so it may have to be said again.
			open.forEach((id, monitor) -> {
				if (monitor.isLasting()) {
					completions.execute(monitor::announce);
				}
				if (isCancelled(id, monitor)) {
					canceller.accept(id);
				}
			});
		} finally {
			asking.set(false);
		}
	}

	private boolean isCancelled(long id, LocalMonitor monitor) {
		try {
			return monitor.isCancelled();
		} catch (RuntimeException e) {
			ILog.of(CallMonitors.class).error("a progress monitor threw " + e + "; it is not told or asked any more", e);
			open.remove(id);
			return false;
		}
	}
}
