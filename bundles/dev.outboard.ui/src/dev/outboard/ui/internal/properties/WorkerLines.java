package dev.outboard.ui.internal.properties;

import static dev.outboard.ui.internal.properties.PropertyGroup.IDENTITY;
import static dev.outboard.ui.internal.properties.PropertyGroup.METRICS;
import static dev.outboard.ui.internal.properties.PropertyGroup.OPTIONS;
import static dev.outboard.ui.internal.properties.PropertyGroup.PROCESS;
import static dev.outboard.ui.internal.properties.PropertyGroup.STATE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerMetrics;
import dev.outboard.api.WorkerState;
import dev.outboard.ui.internal.properties.PropertyLines.Builder;
import dev.outboard.ui.internal.workers.WorkerRow;

/** Makes lines of what is known of a worker, or of a definition, without waiting or loading a class. */
final class WorkerLines {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
			.withZone(ZoneId.systemDefault());

	private WorkerLines() {
	}

	/** @param metrics what was measured last, where anything was */
	static PropertyLines of(WorkerHandle<?> worker, Optional<WorkerMetrics> metrics) {
		Builder lines = new Builder();
		lines.add(IDENTITY, Messages.worker_name, worker.displayName());
		lines.add(IDENTITY, Messages.worker_instance, worker.instanceId());
		identity(lines, worker.definition());
		state(lines, worker);
		worker.pid().ifPresent(pid -> lines.add(PROCESS, Messages.worker_pid, Long.toString(pid)));
		lines.add(PROCESS, Messages.option_method, worker.options().startMethod());
		metrics.ifPresent(known -> metrics(lines, known));
		lines.add(OPTIONS, Messages.worker_log_level, worker.logLevel());
		OptionLines.add(lines, worker.options());
		// By then its classes have been loaded, for its start.
		if (worker.runningSince().isPresent()) {
			ContractLines.add(lines, worker.definition().contract());
		}
		return lines.build();
	}

	/** Says what is left of a worker that has failed. */
	static PropertyLines of(WorkerRow failed) {
		Builder lines = new Builder();
		lines.add(IDENTITY, Messages.worker_name, failed.name());
		lines.add(IDENTITY, Messages.worker_instance, failed.instanceId());
		Optional.ofNullable(failed.getAdapter(WorkerDefinition.class)).ifPresentOrElse(known -> identity(lines, known),
				() -> lines.add(IDENTITY, Messages.definition_id, failed.definitionId()));
		lines.add(STATE, Messages.worker_state, stateName(failed.state()));
		Optional<ExitStatus> exit = failed.exit().map(future -> future.getNow(null));
		lines.add(STATE, Messages.exit_reason, failed.reason());
		end(lines, exit);
		failed.pid().ifPresent(pid -> lines.add(PROCESS, Messages.worker_pid, Long.toString(pid)));
		failed.options().ifPresent(options -> {
			lines.add(PROCESS, Messages.option_method, options.startMethod());
			OptionLines.add(lines, options);
		});
		return lines.build();
	}

	/** @param used whether a worker of it has run, so that its classes are loaded already */
	static PropertyLines of(WorkerDefinition definition, boolean used) {
		Builder lines = new Builder();
		lines.add(IDENTITY, Messages.definition_name, definition.name());
		identity(lines, definition);
		lines.add(OPTIONS, Messages.option_method, definition.defaults().startMethod());
		OptionLines.add(lines, definition.defaults());
		if (used) {
			ContractLines.add(lines, definition.contract());
		}
		return lines.build();
	}

	private static void identity(Builder lines, WorkerDefinition definition) {
		lines.add(IDENTITY, Messages.definition_id, definition.id());
		lines.add(IDENTITY, Messages.definition_contract, definition.contractName());
		lines.add(IDENTITY, Messages.definition_implementation, definition.implementationName());
		lines.add(IDENTITY, Messages.definition_contributor, definition.contributor());
	}

	private static void state(Builder lines, WorkerHandle<?> worker) {
		lines.add(STATE, Messages.worker_state, stateName(worker.state()));
		lines.add(STATE, Messages.worker_starts, worker.incarnation());
		lines.add(STATE, Messages.worker_since, worker.runningSince().map(WorkerLines::text));
		Optional<ExitStatus> exit = worker.state().isFinal() ? Optional.ofNullable(worker.onExit().getNow(null))
				: Optional.empty();
		lines.add(STATE, Messages.exit_reason, exit.map(ExitStatus::reason));
		end(lines, exit);
	}

	private static void end(Builder lines, Optional<ExitStatus> exit) {
		lines.add(STATE, Messages.exit_code, exit.map(status -> NLS.bind(Messages.exit_code_text, status.code(), status.kind())));
		lines.add(STATE, Messages.exit_crash_file, exit.flatMap(ExitStatus::crashFile).map(Path::toString));
	}

	private static String stateName(WorkerState state) {
		return switch (state) {
			case NEW -> Messages.state_new;
			case STARTING -> Messages.state_starting;
			case RUNNING -> Messages.state_running;
			case UNRESPONSIVE -> Messages.state_unresponsive;
			case STOPPING -> Messages.state_stopping;
			case BACKOFF -> Messages.state_backoff;
			case EXITED -> Messages.state_exited;
			case FAILED -> Messages.state_failed;
		};
	}

	private static void metrics(Builder lines, WorkerMetrics now) {
		now.cpu().ifPresent(cores -> lines.add(METRICS, Messages.metrics_cpu, String.format("%.1f %%", cores * 100)));
		bytes(lines, Messages.metrics_memory, now.residentMemory());
		now.heap().ifPresent(heap -> lines.add(METRICS, Messages.metrics_heap,
				NLS.bind(Messages.metrics_heap_text, OptionLines.bytes(heap.used()), OptionLines.bytes(heap.max()))));
		lines.add(METRICS, Messages.metrics_done, number(now.calls().done()));
		lines.add(METRICS, Messages.metrics_failed, number(now.calls().failed()));
		lines.add(METRICS, Messages.metrics_in_flight, number(now.calls().inFlight()));
		now.calls().queued().ifPresent(queued -> lines.add(METRICS, Messages.metrics_queued, number(queued)));
		lines.add(METRICS, Messages.metrics_events, number(now.events().total()));
		lines.add(METRICS, Messages.metrics_event_rate, String.format("%,.1f", now.events().perSecond()));
		lines.add(METRICS, Messages.metrics_dropped, Optional.of(now.events().dropped()).filter(it -> !it.isEmpty())
				.map(Map::toString));
		lines.add(METRICS, Messages.metrics_uptime, now.uptime().map(up -> OptionLines.text(Duration.ofSeconds(up.toSeconds()))));
		lines.add(METRICS, Messages.metrics_taken, text(now.taken()));
	}

	private static void bytes(Builder lines, String name, OptionalLong bytes) {
		bytes.ifPresent(known -> lines.add(METRICS, name, OptionLines.bytes(known)));
	}

	private static String number(long value) {
		return String.format("%,d", value);
	}

	private static String text(Instant time) {
		return TIME.format(time);
	}
}
