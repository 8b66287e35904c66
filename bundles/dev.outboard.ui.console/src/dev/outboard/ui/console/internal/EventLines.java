package dev.outboard.ui.console.internal;

import static dev.outboard.api.event.WorkerEventProperties.EXCEPTION;
import static dev.outboard.api.event.WorkerEventProperties.INCARNATION;
import static dev.outboard.api.event.WorkerEventProperties.LEVEL;
import static dev.outboard.api.event.WorkerEventProperties.LOGGED;
import static dev.outboard.api.event.WorkerEventProperties.LOGGER;
import static dev.outboard.api.event.WorkerEventProperties.MESSAGE;
import static dev.outboard.api.event.WorkerEventProperties.PID;
import static dev.outboard.api.event.WorkerEventProperties.PREVIOUS_STATE;
import static dev.outboard.api.event.WorkerEventProperties.REASON;
import static dev.outboard.api.event.WorkerEventProperties.STATE;
import static dev.outboard.api.event.WorkerEventProperties.STREAM;
import static dev.outboard.api.event.WorkerEventProperties.TIMESTAMP;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.event.Event;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerState;
import dev.outboard.ui.internal.Trace;

/** Makes of a worker's events what its console shows. */
final class EventLines {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
			.withZone(ZoneId.systemDefault());

	private EventLines() {
	}

	/** Returns the line of a log record or line of output, with the stack trace of what was thrown. */
	static ConsoleLine ofLog(Event event) {
		String message = text(event, MESSAGE);
		String stream = text(event, STREAM);
		if (!stream.isEmpty()) {
			return new ConsoleLine(stream.equals("stderr") ? LineKind.STDERR : LineKind.STDOUT, message);
		}
		String level = text(event, LEVEL);
		String record = String.join(" ", time(event, LOGGED), level, text(event, LOGGER) + ':', message);
		return new ConsoleLine(LineKind.ofLevel(level),
				event.getProperty(EXCEPTION) instanceof Throwable thrown ? record + '\n' + trace(thrown) : record);
	}

	/** Returns the line of a change of state; empty where it says nothing to a person. */
	static Optional<ConsoleLine> ofState(Event event) {
		WorkerState state = WorkerState.valueOf(text(event, STATE));
		String time = time(event, TIMESTAMP);
		return switch (state) {
			case RUNNING -> text(event, PREVIOUS_STATE).equals("STARTING")
					? line(NLS.bind(Messages.life_running, new Object[] { time, event.getProperty(INCARNATION), process(event) }))
					: line(NLS.bind(Messages.life_responds, time));
			case UNRESPONSIVE -> line(NLS.bind(Messages.life_unresponsive, time));
			case BACKOFF -> line(NLS.bind(Messages.life_backoff, time, text(event, REASON)));
			case EXITED, FAILED -> line(NLS.bind(Messages.life_ended, time, text(event, REASON)));
			case NEW, STARTING, STOPPING -> Optional.empty();
		};
	}

	/** Returns whether a change of state is a worker's last. */
	static boolean isEnd(Event event) {
		return WorkerState.valueOf(text(event, STATE)).isFinal();
	}

	/** Returns the last line of a worker that has ended before anybody listened. */
	static ConsoleLine ofEnd(ExitStatus exit) {
		return new ConsoleLine(LineKind.LIFE, NLS.bind(Messages.life_ended, "", exit.reason()).strip());
	}

	/** Returns the line that says how many before it are not shown. */
	static ConsoleLine ofDropped(long lines) {
		return new ConsoleLine(LineKind.LIFE, NLS.bind(Messages.life_dropped, String.format("%,d", lines)));
	}

	private static Optional<ConsoleLine> line(String text) {
		return Optional.of(new ConsoleLine(LineKind.LIFE, text));
	}

	private static String process(Event event) {
		return event.getProperty(PID) instanceof Long pid ? NLS.bind(Messages.life_process, Long.toString(pid)) : "";
	}

	private static String time(Event event, String property) {
		return TIME.format(Instant.ofEpochMilli(event.getProperty(property) instanceof Long millis ? millis : 0));
	}

	private static String trace(Throwable thrown) {
		return Trace.of(thrown).stripTrailing();
	}

	private static String text(Event event, String property) {
		return event.getProperty(property) instanceof String text ? text : "";
	}
}
