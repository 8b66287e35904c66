package dev.outboard.ui.tests.support;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

/** Lets the event loop run, from a test that runs on the UI thread, until something has happened. */
public final class EventLoop {

	private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

	/** How often a condition is looked at while no event arrives, in milliseconds. */
	private static final int LOOK_AGAIN = 20;

	private static final Runnable WAKE = () -> {
	};

	private EventLoop() {
	}

	/** Runs the event loop until {@code condition} holds. */
	public static void until(String what, BooleanSupplier condition) {
		Display display = Display.getCurrent();
		long start = System.nanoTime();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - start > PATIENCE) {
				fail("waited in vain until " + what);
			}
			if (!display.readAndDispatch()) {
				display.timerExec(LOOK_AGAIN, WAKE);
				display.sleep();
			}
		}
	}

	/** Runs the event loop until a value is as wanted, and returns it. */
	public static <T> T until(String what, Supplier<T> value, Predicate<? super T> wanted) {
		Object[] last = new Object[1];
		until(what, () -> {
			T now = value.get();
			last[0] = now;
			return wanted.test(now);
		});
		@SuppressWarnings("unchecked")
		T result = (T) last[0];
		return result;
	}

	/** Runs the event loop until nothing is left to do at once. */
	public static void settle() {
		while (Display.getCurrent().readAndDispatch()) {
			// dispatches one event each time
		}
	}
}
