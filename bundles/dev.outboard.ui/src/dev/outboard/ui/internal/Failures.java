package dev.outboard.ui.internal;

import java.util.concurrent.CompletionException;

/** Says in words why a future failed. */
public final class Failures {

	private Failures() {
	}

	/** Returns the message of {@code failure}, or of what it only wraps; the class name where there is none. */
	public static String message(Throwable failure) {
		if (failure instanceof CompletionException && failure.getCause() != null) {
			return message(failure.getCause());
		}
		return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
	}
}
