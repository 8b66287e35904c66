package dev.outboard.core.internal.registry;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values as people write them; a method that can't throws IllegalArgumentException with what to write instead. */
final class TextValue {

	private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

	private static final Map<String, ChronoUnit> DURATION_UNITS = Map.of("ms", ChronoUnit.MILLIS, "s",
			ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);

	private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([kKmMgG]?)");

	private TextValue() {
	}

	/** Reads {@code 500ms}, {@code 10s}, {@code 5m}, {@code 1h}, or ISO 8601 such as {@code PT10S}. */
	static Duration duration(String text) {
		Matcher matcher = DURATION.matcher(text);
		if (matcher.matches()) {
			return Duration.of(Long.parseLong(matcher.group(1)), DURATION_UNITS.get(matcher.group(2)));
		}
		try {
			return Duration.parse(text);
		} catch (DateTimeParseException e) {
			throw new IllegalArgumentException("write a number and ms, s, m or h, as in 500ms or 10s", e);
		}
	}

	/** Reads a whole number. */
	static int number(String text) {
		try {
			return Integer.parseInt(text);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("write a whole number, as in 4", e);
		}
	}

	/** Reads a number of bytes, with {@code k}, {@code m} or {@code g} for 1024 of the next smaller. */
	static int bytes(String text) {
		Matcher matcher = SIZE.matcher(text);
		if (matcher.matches()) {
			int shift = switch (matcher.group(2)) {
				case "" -> 0;
				case "k", "K" -> 10;
				case "m", "M" -> 20;
				default -> 30;
			};
			long bytes = Long.parseLong(matcher.group(1)) << shift;
			if (bytes <= Integer.MAX_VALUE) {
				return (int) bytes;
			}
		}
		throw new IllegalArgumentException("write a number of bytes less than 2g, with or without k, m or g, as in 64m");
	}

	/** Reads {@code true} or {@code false}. */
	static boolean truth(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException("write true or false");
		};
	}

	/** Reads an environment variable: its name, an equals sign, its value. */
	static Map.Entry<String, String> variable(String text) {
		int equals = text.indexOf('=');
		if (equals < 1) {
			throw new IllegalArgumentException("write a variable's name, '=' and its value, as in LANG=C");
		}
		return Map.entry(text.substring(0, equals), text.substring(equals + 1));
	}
}
