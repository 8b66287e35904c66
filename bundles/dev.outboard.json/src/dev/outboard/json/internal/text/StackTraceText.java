package dev.outboard.json.internal.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import dev.outboard.api.RemoteWorkerException;

/** Writes stack traces, those of the worker under the class names that they had there. */
public final class StackTraceText {

	private final StringBuilder text = new StringBuilder();
	private final Set<Throwable> written = Collections.newSetFromMap(new IdentityHashMap<>());

	private StackTraceText() {
	}

	/** Returns the trace of {@code thrown} and of what caused it, as lines without an end. */
	public static String of(Throwable thrown) {
		StackTraceText writer = new StackTraceText();
		writer.write("", thrown);
		return writer.text.toString();
	}

	private void write(String caption, Throwable thrown) {
		if (thrown == null || !written.add(thrown)) {
			return;
		}
		text.append(caption).append(thrown instanceof RemoteWorkerException ? thrown.getMessage() : thrown.toString());
		for (StackTraceElement element : thrown.getStackTrace()) {
			text.append(System.lineSeparator()).append("\tat ").append(element);
		}
		for (Throwable suppressed : thrown.getSuppressed()) {
			write(System.lineSeparator() + "Suppressed: ", suppressed);
		}
		write(System.lineSeparator() + "Caused by: ", thrown.getCause());
	}
}
