package dev.outboard.ui.internal.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.MonitoredCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.ui.events.WorkerJobFamilies;
import dev.outboard.ui.internal.Icon;
import dev.outboard.ui.internal.ProcessControl;
import dev.outboard.ui.internal.events.EventHandlerTie;

/**
 * Makes jobs of the calls with a progress monitor that have lasted a while, whoever made them. Events only tell that
 * there are such calls; from then on all workers are looked at a few times a second, until there are none.
 */
@Component(service = CallJobs.class, immediate = true)
public final class CallJobs {

	/** How many calls are shown at once; others follow as these end. */
	public static final int MOST = 50;

	/** Shorter calls would only flicker. */
	private static final Duration LASTING = Duration.ofMillis(500);

	private static final long PAUSE_MILLIS = 250;

	private final IWorkbench workbench;
	private final ProcessControl control = new ProcessControl();
	private final Map<MonitoredCall, CallJob> shown = new HashMap<>();
	private final Job look = Job.createSystem("calls with a progress monitor", (ICoreRunnable) monitor -> look());
	private final EventHandlerTie tie;
	private boolean closed;

	/** @param workbench where the jobs are shown */
	@Activate
	public CallJobs(@Reference IWorkbench workbench) {
		this.workbench = workbench;
		workbench.getDisplay().asyncExec(this::registerIcon);
		tie = new EventHandlerTie(WorkerTopics.ALL,
				Optional.of("(" + WorkerEventProperties.KIND + "=" + WorkerTopics.PROGRESS + ")"),
				event -> look.schedule(PAUSE_MILLIS));
	}

	@Deactivate
	synchronized void close() {
		closed = true;
		tie.close();
		look.cancel();
		control.close();
		shown.values().forEach(CallJob::finish);
		shown.clear();
	}

	private void registerIcon() {
		workbench.getProgressService().registerIconForFamily(Icon.CALL_JOB.descriptor(), WorkerJobFamilies.CALLS);
	}

	private synchronized void look() {
		if (closed) {
			return;
		}
		List<WorkerHandle<?>> workers = control.get().map(WorkerService::workers).orElse(List.of());
		Set<MonitoredCall> open = new HashSet<>();
		workers.forEach(worker -> open.addAll(worker.monitoredCalls()));
		shown.entrySet().removeIf(entry -> {
			boolean ended = !open.contains(entry.getKey());
			if (ended) {
				entry.getValue().finish();
			}
			return ended;
		});
		shown.values().forEach(CallJob::update);
		workers.forEach(worker -> lasting(worker).limit(MOST - shown.size()).forEach(call -> show(worker, call)));
		if (!open.isEmpty()) {
			look.schedule(PAUSE_MILLIS);
		}
	}

	private Stream<MonitoredCall> lasting(WorkerHandle<?> worker) {
		Instant latest = Instant.now().minus(LASTING);
		return worker.monitoredCalls().stream().filter(call -> !shown.containsKey(call) && call.sent().isBefore(latest));
	}

	private void show(WorkerHandle<?> worker, MonitoredCall call) {
		CallJob job = new CallJob(worker.displayName(), call);
		shown.put(call, job);
		job.schedule();
	}
}
