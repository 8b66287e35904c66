package dev.outboard.ui.internal;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Stack traces as text, for views. */
public final class Trace {

	private Trace() {
	}

	/** Returns what the JVM prints of {@code thrown}. */
	public static String of(Throwable thrown) {
		StringWriter trace = new StringWriter();
		thrown.printStackTrace(new PrintWriter(trace));
		return trace.toString();
	}
}
