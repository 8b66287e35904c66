package dev.outboard.ui.internal.call.history;

import java.time.Duration;

import org.eclipse.osgi.util.NLS;

/** Writes durations for people. */
public final class DurationText {

	private DurationText() {
	}

	/** Returns {@code duration} as in {@code 0.4 ms}, {@code 12 ms}, {@code 3.2 s}. */
	public static String of(Duration duration) {
		double millis = duration.toNanos() / 1e6;
		if (millis < 1000) {
			return NLS.bind(Messages.duration_millis, String.format(millis < 10 ? "%.1f" : "%.0f", millis));
		}
		return NLS.bind(Messages.duration_seconds, String.format("%.1f", millis / 1000));
	}
}
