package dev.outboard.ui.internal.preferences;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.outboard.api.CallPolicy;
import dev.outboard.api.StartOptions;

/**
 * Checks texts of options as the process-control service will read them. A method that is given one that it can't use
 * throws IllegalArgumentException, with words for the person who wrote it.
 */
final class OptionText {

	private static final Pattern BYTES = Pattern.compile("([0-9]{1,9})([kmg]?)", Pattern.CASE_INSENSITIVE);
	private static final Map<String, Integer> SHIFTS = Map.of("", 0, "k", 10, "m", 20, "g", 30);
	private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

	private OptionText() {
	}

	static void checkHeap(String text) {
		StartOptions.defaults().heap(text);
	}

	static void checkCallsLimit(String text) {
		try {
			CallPolicy.defaults().limit(Integer.parseInt(text));
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException(Messages.calls_limit_invalid, e);
		}
	}

	static void checkSpares(String text) {
		if (!text.matches("[0-9]|1[0-6]")) {
			throw new IllegalArgumentException(Messages.spares_invalid);
		}
	}

	static void checkNumber(String text) {
		if (!text.matches("[0-9]{1,6}")) {
			throw new IllegalArgumentException(Messages.number_invalid);
		}
	}

	static void checkMessageLimit(String text) {
		Matcher matcher = BYTES.matcher(text);
		long bytes = matcher.matches()
				? Long.parseLong(matcher.group(1)) << SHIFTS.get(matcher.group(2).toLowerCase())
				: Long.MAX_VALUE;
		if (bytes > Integer.MAX_VALUE) {
			throw new IllegalArgumentException(Messages.message_limit_invalid);
		}
		StartOptions.defaults().messageLimit((int) bytes);
	}

	static void checkStartDeadline(String text) {
		Matcher matcher = DURATION.matcher(text);
		if (!matcher.matches() || matcher.group(1).matches("0+")) {
			throw new IllegalArgumentException(Messages.start_deadline_invalid);
		}
	}

	static void checkStopDeadline(String text) {
		if (!DURATION.matcher(text).matches()) {
			throw new IllegalArgumentException(Messages.stop_deadline_invalid);
		}
	}
}
