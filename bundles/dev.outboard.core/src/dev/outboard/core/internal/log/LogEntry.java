package dev.outboard.core.internal.log;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.wire.internal.message.LogMessage;

/**
 * A log record or line of output of a worker, as it is published.
 *
 * @param level   how bad it is
 * @param text    what it says
 * @param details the properties that it adds to an event's
 * @param origin  the thread and logger in the worker, or the stream
 * @param thrown  the exception that goes with it
 */
record LogEntry(Level level, String text, Map<String, Object> details, String origin, Optional<Throwable> thrown) {

	/** Returns what is published of a log record. */
	static LogEntry of(LogMessage logged) {
		Map<String, Object> details = new HashMap<>();
		details.put(WorkerEventProperties.LOGGER, logged.logger());
		details.put(WorkerEventProperties.THREAD, logged.thread());
		details.put(WorkerEventProperties.LOGGED, logged.millis());
		Optional<Throwable> thrown = Optional.ofNullable(logged.thrown());
		thrown.ifPresent(exception -> details.put(WorkerEventProperties.EXCEPTION, exception));
		String text = logged.dropped() == 0 ? logged.text()
				: "(" + logged.dropped() + " records before this one were dropped: a handler was stuck) " + logged.text();
		return of(level(logged.severity()), text, details, '[' + logged.thread() + "] " + logged.logger(), thrown);
	}

	/** Returns what is published of a line of standard output, or of standard error. */
	static LogEntry ofOutput(String stream, Level level, String line) {
		Map<String, Object> details = new HashMap<>();
		details.put(WorkerEventProperties.STREAM, stream);
		return of(level, line, details, stream, Optional.empty());
	}

	private static LogEntry of(Level level, String text, Map<String, Object> details, String origin,
			Optional<Throwable> thrown) {
		details.put(WorkerEventProperties.LEVEL, level.name());
		details.put(WorkerEventProperties.MESSAGE, text);
		return new LogEntry(level, text, details, origin, thrown);
	}

	private static Level level(int severity) {
		if (severity >= Level.ERROR.getSeverity()) {
			return Level.ERROR;
		}
		if (severity >= Level.WARNING.getSeverity()) {
			return Level.WARNING;
		}
		if (severity >= Level.INFO.getSeverity()) {
			return Level.INFO;
		}
		return severity >= Level.DEBUG.getSeverity() ? Level.DEBUG : Level.TRACE;
	}
}
