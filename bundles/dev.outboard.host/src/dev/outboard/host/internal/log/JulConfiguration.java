package dev.outboard.host.internal.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Configures {@code java.util.logging}, and with it {@code System.Logger}, to log to the control side. The log manager
 * makes an instance when it is first used, so that a worker that never logs doesn't load it.
 */
public final class JulConfiguration {

	private static final String BY_CLASS = "java.util.logging.config.class";
	private static final String BY_FILE = "java.util.logging.config.file";

	private static volatile LogSender sender;

	/** Made by the log manager, by name. */
	public JulConfiguration() throws IOException {
		LogSender target = sender;
		target.onSeverity(JulConfiguration::setLevel);
		String text = "handlers=" + JulHandler.class.getName() + "\n.level=" + target.severity() + '\n';
		LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
	}

	/**
	 * Makes this the configuration of this JVM, unless one was named when the JVM was started: then that is what its user
	 * wants.
	 */
	public static void prepare(LogSender target) {
		if (System.getProperty(BY_CLASS) == null && System.getProperty(BY_FILE) == null) {
			sender = target;
			System.setProperty(BY_CLASS, "dev.outboard.host.internal.log.JulConfiguration");
		}
	}

	static LogSender sender() {
		return sender;
	}

	private static void setLevel(int severity) {
		Logger root = LogManager.getLogManager().getLogger("");
		if (root != null) {
			root.setLevel(Level.parse(Integer.toString(severity)));
		}
	}
}
