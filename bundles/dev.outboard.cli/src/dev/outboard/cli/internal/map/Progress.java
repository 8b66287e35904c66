package dev.outboard.cli.internal.map;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;

import dev.outboard.cli.internal.console.Console;

/** One line on a terminal that tells how far the work is; what else is printed goes above it. */
final class Progress {

	private static final long INTERVAL_NANOS = 200_000_000;
	private static final int WIDTH = 30;
	private static final String CLEAR = "\r\033[K";

	private final PrintStream err;
	private final boolean shown;
	private final OptionalLong size;
	private final long begin = System.nanoTime();
	private long drawn = begin;
	private boolean visible;

	/** @param size the bytes there are in all, where that is known */
	Progress(PrintStream err, boolean shown, OptionalLong size) {
		this.err = err;
		this.shown = shown;
		this.size = size;
	}

	/** Returns {@code console}, with standard error above the bar. */
	Console above(Console console) {
		PrintStream above = new PrintStream(err, true, err.charset()) {

			@Override
			public void println(String line) {
				synchronized (Progress.this) {
					clear();
					super.println(line);
				}
			}
		};
		return shown ? new Console(console.out(), above, console.terminal()) : console;
	}

	/** Takes in how much is done, and draws that from time to time. */
	void done(long lines, long bytes) {
		if (shown) {
			long now = System.nanoTime();
			if (now - drawn >= INTERVAL_NANOS) {
				drawn = now;
				draw(lines, bytes, (now - begin) / 1e9);
			}
		}
	}

	private synchronized void draw(long lines, long bytes, double seconds) {
		String bar = "";
		if (size.orElse(0) > 0) {
			double part = Math.min(1, (double) bytes / size.getAsLong());
			int full = (int) (part * WIDTH);
			bar = String.format(Locale.ROOT, "[%s%s] %3.0f %%  ", "#".repeat(full), " ".repeat(WIDTH - full), 100 * part);
		}
		err.print(CLEAR + bar + String.format(Locale.ROOT, "%d lines, %.0f lines/s", lines, lines / seconds));
		err.flush();
		visible = true;
	}

	/** Takes the bar away. */
	synchronized void clear() {
		if (visible) {
			err.print(CLEAR);
			err.flush();
			visible = false;
		}
	}
}
