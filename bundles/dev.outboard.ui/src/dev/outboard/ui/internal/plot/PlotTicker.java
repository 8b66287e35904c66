package dev.outboard.ui.internal.plot;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.eclipse.swt.widgets.Display;

/**
 * Draws something again when it has changed, fifteen times a second at the most, and while time passes by in it once a
 * second. Started and stopped as often as one likes; while it is stopped, nothing is done.
 */
final class PlotTicker {

	private static final int MILLIS = 67;
	private static final int IDLE_TICKS = 1000 / MILLIS;

	private final Display display;
	private final LongSupplier changes;
	private final BooleanSupplier passing;
	private final Runnable draw;
	private final Runnable tick = this::tick;
	private boolean running;
	private boolean due = true;
	private long drawn;
	private int idle;

	/**
	 * @param changes a number that is another one when something has changed
	 * @param passing whether it changes by itself as time passes
	 */
	PlotTicker(Display display, LongSupplier changes, BooleanSupplier passing, Runnable draw) {
		this.display = display;
		this.changes = changes;
		this.passing = passing;
		this.draw = draw;
	}

	void start() {
		if (!running) {
			running = true;
			display.asyncExec(tick);
		}
	}

	void stop() {
		running = false;
		if (!display.isDisposed()) {
			display.timerExec(-1, tick);
		}
	}

	/** Draws with the next tick, whether something has changed or not. */
	void drawSoon() {
		due = true;
	}

	private void tick() {
		if (!running) {
			return;
		}
		long now = changes.getAsLong();
		idle++;
		if (due || now != drawn || idle >= IDLE_TICKS && passing.getAsBoolean()) {
			due = false;
			drawn = now;
			idle = 0;
			draw.run();
		}
		display.timerExec(MILLIS, tick);
	}
}
