package dev.outboard.host.internal.log;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The logger that a worker has of its context: logs to the control side past all logging systems.
 *
 * @param name   the definition's id
 * @param sender sends the records
 */
public record ContextLogger(String name, LogSender sender) implements System.Logger {

	@Override
	public String getName() {
		return name;
	}

	@Override
	public boolean isLoggable(Level level) {
		return level != Level.OFF && level.getSeverity() >= sender.severity();
	}

	@Override
	public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
		if (isLoggable(level)) {
			send(level, localized(bundle, text), thrown);
		}
	}

	@Override
	public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
		if (isLoggable(level)) {
			send(level, formatted(localized(bundle, format), parameters), null);
		}
	}

	private void send(Level level, String text, Throwable thrown) {
		sender.send(System.currentTimeMillis(), level.getSeverity(), name, Thread.currentThread().getName(),
				String.valueOf(text), thrown);
	}

	private static String localized(ResourceBundle bundle, String key) {
		try {
			return bundle == null || key == null ? key : bundle.getString(key);
		} catch (MissingResourceException | ClassCastException e) {
			return key;
		}
	}

	/** The parameters are the user's, and so is what they do when they are asked for their text. */
	private static String formatted(String format, Object... parameters) {
		if (parameters == null || parameters.length == 0 || format == null) {
			return format;
		}
		try {
			return MessageFormat.format(format, parameters);
		} catch (RuntimeException | StackOverflowError e) {
			return format + " (its parameters can't be shown: " + e.getClass().getName() + ")";
		}
	}
}
