package dev.outboard.slf4j.internal;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * A logger of SLF4J over the one of {@code java.util.logging} that has its name. The levels are those that
 * {@code System.Logger} has there: TRACE is FINER, DEBUG is FINE, WARN is WARNING, ERROR is SEVERE. Markers are
 * ignored.
 */
final class JulLogger extends LegacyAbstractLogger {

	private static final long serialVersionUID = 1;

	/** Held, since {@code java.util.logging} itself forgets loggers that nobody holds. */
	private final transient Logger target;

	JulLogger(String name) {
		this.name = name;
		this.target = Logger.getLogger(name.equals(ROOT_LOGGER_NAME) ? "" : name);
	}

	@Override
	public boolean isTraceEnabled() {
		return target.isLoggable(java.util.logging.Level.FINER);
	}

	@Override
	public boolean isDebugEnabled() {
		return target.isLoggable(java.util.logging.Level.FINE);
	}

	@Override
	public boolean isInfoEnabled() {
		return target.isLoggable(java.util.logging.Level.INFO);
	}

	@Override
	public boolean isWarnEnabled() {
		return target.isLoggable(java.util.logging.Level.WARNING);
	}

	@Override
	public boolean isErrorEnabled() {
		return target.isLoggable(java.util.logging.Level.SEVERE);
	}

	@Override
	protected void handleNormalizedLoggingCall(Level level, Marker marker, String pattern, Object[] arguments,
			Throwable thrown) {
		LogRecord logged = new LogRecord(julLevel(level), MessageFormatter.basicArrayFormat(pattern, arguments));
		logged.setLoggerName(name);
		logged.setThrown(thrown);
		target.log(logged);
	}

	private static java.util.logging.Level julLevel(Level level) {
		return switch (level) {
			case TRACE -> java.util.logging.Level.FINER;
			case DEBUG -> java.util.logging.Level.FINE;
			case INFO -> java.util.logging.Level.INFO;
			case WARN -> java.util.logging.Level.WARNING;
			case ERROR -> java.util.logging.Level.SEVERE;
		};
	}

	/** Nobody here asks where a record was made. */
	@Override
	protected String getFullyQualifiedCallerName() {
		return null;
	}
}
