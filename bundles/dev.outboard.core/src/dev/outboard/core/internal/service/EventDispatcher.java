package dev.outboard.core.internal.service;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

import dev.outboard.core.internal.event.EventLane;
import dev.outboard.core.internal.event.SerialExecutor;
import dev.outboard.core.internal.event.WatchedExecutor;

/**
 * What runs the listeners of one worker, and beside it the way to the handlers at EventAdmin. Those that hold up the
 * worker's events for too long are named in the log.
 *
 * @param listeners runs what is to be delivered, one after another
 * @param lane      the way to EventAdmin
 */
record EventDispatcher(WatchedExecutor listeners, EventLane lane) {

	/** The preference of how long a listener or handler may take until it counts as stuck, in milliseconds. */
	private static final String PATIENCE = "events.patience";
	private static final int DEFAULT_PATIENCE = 5000;

	/** Packages of frames that are on the way to a listener. */
	private static final List<String> PASSED = List.of("java.", "jdk.", "dev.outboard.core.internal.",
			"org.eclipse.equinox.", "org.eclipse.osgi.", "org.osgi.");

	/** Returns that of a worker with this short name. */
	static EventDispatcher of(String worker, Surroundings surroundings) {
		Duration limit = Duration.ofMillis(Platform.getPreferencesService().getInt("dev.outboard.core", PATIENCE,
				DEFAULT_PATIENCE, null));
		EventLane lane = new EventLane(surroundings.eventAdmin(), stuck -> new WatchedExecutor(
				serial("outboard-handlers " + worker, surroundings), surroundings.timer(), limit, stack -> {
					stuck.run();
					surroundings.pool().execute(() -> warn(worker, "an event handler", stack, limit,
							"; further events for EventAdmin are dropped where they find no room, until it returns"));
				}));
		WatchedExecutor listeners = new WatchedExecutor(serial("outboard-events " + worker, surroundings),
				surroundings.timer(), limit, stack -> {
					if (!waitsForHandlers(stack)) {
						surroundings.pool().execute(() -> warn(worker, "a listener", stack, limit, ""));
					}
				});
		return new EventDispatcher(listeners, lane);
	}

	/** Returns an executor that runs tasks one after another, and logs what they throw. */
	static SerialExecutor serial(String threadName, Surroundings surroundings) {
		return new SerialExecutor(surroundings.pool(), threadName,
				e -> ILog.of(EventDispatcher.class).error(threadName + ": a listener threw " + e, e));
	}

	/** Then it is a handler that holds them up, and named by itself. */
	private static boolean waitsForHandlers(StackTraceElement[] stack) {
		return Stream.of(stack).anyMatch(frame -> frame.getClassName().equals(EventLane.class.getName()));
	}

	private static void warn(String worker, String who, StackTraceElement[] stack, Duration limit, String consequence) {
		Throwable place = new Throwable("where it is");
		place.setStackTrace(stack);
		ILog.of(EventDispatcher.class).warn(worker + ": " + who + " has held up its events for " + limit.toMillis() / 1000.0
				+ " s or more: " + culprit(stack) + consequence, place);
	}

	private static String culprit(StackTraceElement[] stack) {
		return Stream.iterate(stack.length - 1, i -> i >= 0, i -> i - 1).map(Arrays.asList(stack)::get)
				.filter(frame -> PASSED.stream().noneMatch(frame.getClassName()::startsWith)).findFirst()
				.map(StackTraceElement::toString).orElse("unknown");
	}
}
