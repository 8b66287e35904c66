package dev.outboard.ui.internal.workers;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerMetrics;

/** Gathers texts about workers for the clipboard. To be used on the UI thread; what takes time is done elsewhere. */
final class WorkersCopies {

	private static final String BETWEEN = System.lineSeparator() + System.lineSeparator();

	private final WorkersModel model;
	private final WorkersMetrics metrics;
	private final Executor uiThread;
	private final Consumer<String> clipboard;

	/** @param clipboard takes a text, on the UI thread */
	WorkersCopies(WorkersModel model, WorkersMetrics metrics, Executor uiThread, Consumer<String> clipboard) {
		this.model = model;
		this.metrics = metrics;
		this.uiThread = uiThread;
		this.clipboard = clipboard;
	}

	/** Copies lines of the view as they are, their cells separated by tabs. */
	void lines(List<String> lines) {
		if (!lines.isEmpty()) {
			clipboard.accept(String.join(System.lineSeparator(), lines));
		}
	}

	/** Copies the command line of each worker's process, a line each. */
	void commandLines(List<WorkerRow> workers) {
		List<WorkerRow> processes = workers.stream().filter(WorkerRow::hasProcess).toList();
		Job.createSystem(Messages.copy_command_line_job, monitor -> {
			String lines = processes.stream().map(WorkersCopies::commandLine)
					.collect(Collectors.joining(System.lineSeparator()));
			uiThread.execute(() -> clipboard.accept(lines));
			return Status.OK_STATUS;
		}).schedule();
	}

	/** Copies what is known of each worker; of those that live, after they were measured anew. */
	void diagnostics(List<WorkerRow> workers) {
		List<CompletableFuture<String>> texts = workers.stream().map(this::diagnostics).toList();
		CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new)).thenRunAsync(() -> clipboard
				.accept(texts.stream().map(CompletableFuture::join).collect(Collectors.joining(BETWEEN))), uiThread);
	}

	private CompletableFuture<String> diagnostics(WorkerRow worker) {
		Optional<WorkerHandle<?>> handle = model.handle(worker.instanceId());
		Optional<WorkerMetrics> last = metrics.of(worker.instanceId());
		CompletableFuture<WorkerMetrics> now = handle.map(WorkerHandle::metrics)
				.orElseGet(() -> CompletableFuture.completedFuture(last.orElse(null)));
		return now.handle((measured, failure) -> Optional.ofNullable(measured).or(() -> last))
				.thenCombine(worker.exit().orElseGet(() -> CompletableFuture.completedFuture(null)),
						(measured, exit) -> WorkerDiagnostics.text(worker, handle, measured, Optional.ofNullable(exit)));
	}

	private static String commandLine(WorkerRow worker) {
		long pid = worker.pid().getAsLong();
		return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine())
				.orElseGet(() -> NLS.bind(Messages.command_line_unknown, worker.name(), Long.toString(pid)));
	}
}
