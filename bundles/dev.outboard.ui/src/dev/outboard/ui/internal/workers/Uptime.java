package dev.outboard.ui.internal.workers;

import java.time.Duration;

import org.eclipse.osgi.util.NLS;

/** Writes how long a worker has been running, in the two largest units. */
public final class Uptime {

	private Uptime() {
	}

	/** Returns {@code uptime} in words; negative ones, as after the clock was set, count as none. */
	public static String text(Duration uptime) {
		Duration shown = uptime.isNegative() ? Duration.ZERO : uptime;
		if (shown.toDays() > 0) {
			return NLS.bind(Messages.uptime_days, shown.toDays(), twoDigits(shown.toHoursPart()));
		}
		if (shown.toHours() > 0) {
			return NLS.bind(Messages.uptime_hours, shown.toHours(), twoDigits(shown.toMinutesPart()));
		}
		if (shown.toMinutes() > 0) {
			return NLS.bind(Messages.uptime_minutes, shown.toMinutes(), twoDigits(shown.toSecondsPart()));
		}
		return NLS.bind(Messages.uptime_seconds, shown.toSeconds());
	}

	private static String twoDigits(int number) {
		return number < 10 ? "0" + number : Integer.toString(number);
	}
}
