package dev.outboard.ui.internal.workers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerMetrics;

/** Writes down what is known of a worker, for a report of a problem. */
final class WorkerDiagnostics {

	private final List<String> lines = new ArrayList<>();

	private WorkerDiagnostics() {
	}

	/**
	 * Returns a line for each thing that is known.
	 *
	 * @param handle  its handle while it lives
	 * @param metrics what was measured last, where anything was
	 * @param exit    how it ended
	 */
	static String text(WorkerRow worker, Optional<WorkerHandle<?>> handle, Optional<WorkerMetrics> metrics,
			Optional<ExitStatus> exit) {
		WorkerDiagnostics text = new WorkerDiagnostics();
		text.identity(worker, handle.map(WorkerHandle::definition));
		worker.options().ifPresent(options -> text.line(Messages.diagnostics_options, options));
		handle.ifPresent(live -> text.line(Messages.diagnostics_log_level, live.logLevel()));
		exit.ifPresent(text::exit);
		metrics.ifPresent(text::metrics);
		text.line(Messages.diagnostics_java, Runtime.version());
		text.line(Messages.diagnostics_system, System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
		text.line(Messages.diagnostics_taken, Instant.now());
		return String.join(System.lineSeparator(), text.lines);
	}

	private void identity(WorkerRow worker, Optional<WorkerDefinition> definition) {
		line(Messages.diagnostics_worker, worker.name());
		line(Messages.diagnostics_definition, worker.definitionId());
		definition.ifPresent(known -> {
			line(Messages.diagnostics_contributor, known.contributor());
			line(Messages.diagnostics_implementation, known.implementationName());
		});
		line(Messages.column_state, StateLook.text(worker));
		worker.pid().ifPresent(pid -> line(Messages.column_pid, pid));
		worker.runningSince().ifPresent(since -> line(Messages.diagnostics_running_since, since));
	}

	private void exit(ExitStatus exit) {
		line(Messages.diagnostics_exit, NLS.bind(Messages.diagnostics_exit_status, exit.code(), exit.kind()));
		exit.crashFile().map(Path::toString).ifPresent(file -> line(Messages.diagnostics_crash_file, file));
	}

	private void metrics(WorkerMetrics now) {
		now.cpu().ifPresent(cpu -> line(Messages.diagnostics_cpu, cpu));
		now.residentMemory().ifPresent(bytes -> line(Messages.diagnostics_memory, bytes));
		now.heap().ifPresent(heap -> line(Messages.diagnostics_heap, heap));
		line(Messages.diagnostics_calls, now.calls());
		line(Messages.diagnostics_events, now.events());
		line(Messages.column_restarts, now.restarts());
	}

	private void line(String name, Object value) {
		lines.add(NLS.bind(Messages.diagnostics_line, name, value));
	}
}
