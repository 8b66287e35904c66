package dev.outboard.ui.internal.end;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerService;
import dev.outboard.ui.events.WorkerJobFamilies;

/**
 * Asks all pools and workers but daemons to end, and waits for that; when it is cancelled, it kills those that are left.
 *
 * <p>Daemons are left to the end of the framework.
 */
public final class EndingWorkersJob extends Job {

	/** How many workers are named; a person can't read more in a dialog. */
	private static final int NAMED = 5;

	private final WorkerService service;
	private final Set<WorkerHandle<?>> left = ConcurrentHashMap.newKeySet();
	private final int total;

	public EndingWorkersJob(WorkerService service) {
		super(Messages.ending);
		this.service = service;
		service.workers().stream().filter(worker -> !worker.options().daemon()).forEach(left::add);
		total = left.size();
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == WorkerJobFamilies.ENDING_WORKERS;
	}

	@Override
	public boolean shouldRun() {
		return total > 0;
	}

	/** Returns how many workers it waits for in all. */
	public int total() {
		return total;
	}

	/** Returns how many of them have ended. */
	public int ended() {
		return total - left.size();
	}

	/** Says in words which workers have not ended. */
	public String describe() {
		List<String> names = left.stream().map(WorkerHandle::displayName).sorted().toList();
		String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
		return names.size() <= NAMED ? NLS.bind(Messages.waiting_for, first)
				: NLS.bind(Messages.waiting_for_more, first, names.size() - NAMED);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		BlockingQueue<WorkerHandle<?>> ends = new LinkedBlockingQueue<>();
		monitor.beginTask(getName(), total);
		service.pools().forEach(WorkerPool::close);
		left.forEach(worker -> worker.terminate().thenRun(() -> ends.add(worker)));
		try {
			while (!left.isEmpty()) {
				monitor.subTask(describe());
				left.remove(ends.take());
				monitor.worked(1);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Status.CANCEL_STATUS;
		}
		return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	@Override
	protected void canceling() {
		left.forEach(WorkerHandle::kill);
	}
}
