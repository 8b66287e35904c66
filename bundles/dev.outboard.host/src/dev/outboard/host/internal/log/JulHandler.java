package dev.outboard.host.internal.log;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Sends what reaches the root logger of {@code java.util.logging} to the control side. */
public final class JulHandler extends Handler {

	private static final Formatter TEXT = new Formatter() {

		@Override
		public String format(LogRecord logged) {
			return formatMessage(logged);
		}
	};

	private final LogSender sender = JulConfiguration.sender();

	/** Made by the log manager, by name. */
	public JulHandler() {
	}

	@Override
	public void publish(LogRecord logged) {
		if (logged == null || !isLoggable(logged)) {
			return;
		}
		Thread thread = Thread.currentThread();
		String threadName = logged.getLongThreadID() == thread.threadId() ? thread.getName()
				: "thread " + logged.getLongThreadID();
		String logger = logged.getLoggerName() == null ? "" : logged.getLoggerName();
		sender.send(logged.getMillis(), logged.getLevel().intValue(), logger, threadName, text(logged),
				logged.getThrown());
	}

	/** The parameters of a record are the user's, and so is what they do when they are asked for their text. */
	private static String text(LogRecord logged) {
		try {
			return String.valueOf(TEXT.format(logged));
		} catch (RuntimeException | StackOverflowError e) {
			return logged.getMessage() + " (its parameters can't be shown: " + e.getClass().getName() + ")";
		}
	}

	@Override
	public void flush() {
		// Records are sent as they come.
	}

	@Override
	public void close() {
		// The log manager closes its handlers when the JVM ends; what is logged after that, it keeps for itself.
	}
}
