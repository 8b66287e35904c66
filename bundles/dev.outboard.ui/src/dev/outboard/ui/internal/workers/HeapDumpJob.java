package dev.outboard.ui.internal.workers;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import dev.outboard.ui.internal.Failures;

/** Waits until a worker's memory is written, and can be cancelled. */
final class HeapDumpJob extends Job {

	private static final long LOOK_MILLIS = 100;

	private final String worker;
	private final Path file;
	private final Supplier<CompletableFuture<Path>> dump;

	HeapDumpJob(String worker, Path file, Supplier<CompletableFuture<Path>> dump) {
		super(NLS.bind(Messages.heap_job, worker));
		this.worker = worker;
		this.file = file;
		this.dump = dump;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(NLS.bind(Messages.heap_task, file), IProgressMonitor.UNKNOWN);
		CompletableFuture<Path> written = dump.get();
		while (true) {
			try {
				written.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
				return Status.OK_STATUS;
			} catch (TimeoutException e) {
				if (monitor.isCanceled()) {
					written.cancel(true);
				}
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (InterruptedException e) {
				written.cancel(true);
				return Status.CANCEL_STATUS;
			} catch (ExecutionException e) {
				return Status.error(NLS.bind(Messages.heap_failed, worker, Failures.message(e.getCause())), e.getCause());
			}
		}
	}
}
