package dev.outboard.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/**
 * Keeps what reaches the error log.
 *
 * @since 0.1
 */
public final class LogRecorder implements ILogListener, AutoCloseable {

	private final List<String> messages = new CopyOnWriteArrayList<>();

	/** Begins to record. */
	public LogRecorder() {
		Platform.addLogListener(this);
	}

	@Override
	public void logging(IStatus status, String plugin) {
		messages.add(status.getMessage());
	}

	/** Returns the entries that mention {@code text}. */
	public List<String> mentioning(String text) {
		return messages.stream().filter(message -> message.contains(text)).toList();
	}

	@Override
	public void close() {
		Platform.removeLogListener(this);
	}
}
