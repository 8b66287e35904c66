package dev.outboard.ui.internal.workers;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;

import dev.outboard.api.WorkerMetrics;

/** What stands in a column about one worker: as a text, and as a number to sort by where it is one. */
record WorkerCell(String text, OptionalDouble number) {

	/** Numbers before texts, so that what isn't known is in one place. */
	static final Comparator<WorkerCell> ORDER = Comparator
			.comparingDouble((WorkerCell cell) -> cell.number.orElse(Double.NEGATIVE_INFINITY))
			.thenComparing(WorkerCell::text, String.CASE_INSENSITIVE_ORDER);

	private static final WorkerCell NOTHING = new WorkerCell("", OptionalDouble.empty());
	private static final double MEGABYTE = 1024 * 1024;

	/** @param metrics what was measured last, where anything was */
	static WorkerCell of(WorkersColumn column, WorkerRow worker, Optional<WorkerMetrics> metrics) {
		return switch (column) {
			case NAME -> text(worker.name());
			case STATE -> text(StateLook.text(worker));
			case PID -> whole(worker.pid());
			case START_METHOD -> worker.options().map(options -> text(options.startMethod().name())).orElse(NOTHING);
			case CPU -> metrics.map(now -> cpu(worker, now)).orElse(NOTHING);
			case MEMORY -> metrics.map(now -> memory(worker, now)).orElse(NOTHING);
			case CALLS_DONE -> metrics.map(now -> whole(now.calls().done())).orElse(NOTHING);
			case CALLS_FAILED -> metrics.map(now -> whole(now.calls().failed())).orElse(NOTHING);
			case CALLS_IN_FLIGHT -> ofLive(worker, metrics).map(now -> whole(now.calls().inFlight())).orElse(NOTHING);
			case QUEUE -> ofLive(worker, metrics).map(now -> queue(now.calls().queued())).orElse(NOTHING);
			case EVENTS -> ofLive(worker, metrics).map(now -> rate(now.events().perSecond())).orElse(NOTHING);
			case RESTARTS -> metrics.map(now -> whole(now.restarts())).orElse(NOTHING);
			case UPTIME -> worker.runningSince().map(since -> uptime(Duration.between(since, Instant.now()))).orElse(NOTHING);
		};
	}

	/** What a worker that has ended did still counts; what it was doing doesn't. */
	private static Optional<WorkerMetrics> ofLive(WorkerRow worker, Optional<WorkerMetrics> metrics) {
		return worker.isLive() ? metrics : Optional.empty();
	}

	private static WorkerCell cpu(WorkerRow worker, WorkerMetrics metrics) {
		if (!isOwn(worker) || metrics.cpu().isEmpty()) {
			return NOTHING;
		}
		double percent = metrics.cpu().getAsDouble() * 100;
		return number(NLS.bind(Messages.cpu_percent, decimal(percent)), percent);
	}

	private static WorkerCell memory(WorkerRow worker, WorkerMetrics metrics) {
		OptionalLong bytes = metrics.residentMemory().isPresent() ? metrics.residentMemory()
				: metrics.heap().map(heap -> OptionalLong.of(heap.used())).orElse(OptionalLong.empty());
		if (!isOwn(worker) || bytes.isEmpty()) {
			return NOTHING;
		}
		double megabytes = bytes.getAsLong() / MEGABYTE;
		return number(NLS.bind(Messages.memory_megabytes, String.format(Locale.getDefault(), "%,.0f", megabytes)), megabytes);
	}

	/** Of a worker that is a thread, what is measured is the whole application's, and would mislead. */
	private static boolean isOwn(WorkerRow worker) {
		return worker.isLive() && worker.pid().isPresent();
	}

	private static WorkerCell queue(OptionalInt calls) {
		return calls.isPresent() ? whole(calls.getAsInt()) : NOTHING;
	}

	private static WorkerCell uptime(Duration uptime) {
		return number(Uptime.text(uptime), uptime.toMillis());
	}

	private static WorkerCell rate(double perSecond) {
		return number(decimal(perSecond), perSecond);
	}

	/** One decimal place where that is worth reading. */
	private static String decimal(double value) {
		return String.format(Locale.getDefault(), value == 0 || value >= 9.95 ? "%,.0f" : "%.1f", value);
	}

	private static WorkerCell whole(OptionalLong pid) {
		return pid.isPresent() ? number(Long.toString(pid.getAsLong()), pid.getAsLong()) : NOTHING;
	}

	private static WorkerCell whole(long value) {
		return number(String.format(Locale.getDefault(), "%,d", value), value);
	}

	private static WorkerCell number(String text, double value) {
		return new WorkerCell(text, OptionalDouble.of(value));
	}

	private static WorkerCell text(String text) {
		return new WorkerCell(text, OptionalDouble.empty());
	}
}
