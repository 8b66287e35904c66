package dev.outboard.core.internal.service;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;

import dev.outboard.core.internal.event.SerialExecutor;
import dev.outboard.core.internal.event.WatchedExecutor;

/** Makes the dispatcher of a worker: what runs its listeners and event handlers, and names in the log those that are slow. */
final class EventDispatcher {

	private static final Duration LIMIT = Duration.ofSeconds(5);

	/** Packages of frames that are on the way to a listener. */
	private static final List<String> PASSED = List.of("java.", "jdk.", "dev.outboard.core.internal.",
			"org.eclipse.equinox.", "org.eclipse.osgi.", "org.osgi.");

	private EventDispatcher() {
	}

	/**
	 * Returns it.
	 *
	 * @param worker the worker's short name
	 * @param serial runs its tasks
	 */
	static WatchedExecutor of(String worker, SerialExecutor serial, Surroundings surroundings) {
		return new WatchedExecutor(serial, surroundings.timer(), LIMIT,
				stack -> surroundings.pool().execute(() -> warn(worker, stack)));
	}

	private static void warn(String worker, StackTraceElement[] stack) {
		Throwable place = new Throwable("where it is");
		place.setStackTrace(stack);
		ILog.of(EventDispatcher.class).warn(worker + ": a listener or event handler has held up its events for "
				+ LIMIT.toSeconds() + " s or more: " + culprit(stack), place);
	}

	private static String culprit(StackTraceElement[] stack) {
		return Stream.iterate(stack.length - 1, i -> i >= 0, i -> i - 1).map(Arrays.asList(stack)::get)
				.filter(frame -> PASSED.stream().noneMatch(frame.getClassName()::startsWith)).findFirst()
				.map(StackTraceElement::toString).orElse("unknown");
	}
}
