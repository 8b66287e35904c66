package dev.outboard.cli.internal.command;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations such as {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}; a plain number is in seconds. */
final class TimeoutConverter implements ITypeConverter<Duration> {

	private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)?");

	private static final Map<String, ChronoUnit> UNITS = Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m",
			ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);

	@Override
	public Duration convert(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
			throw new TypeConversionException("'" + text + "' is no duration; write 500ms, 30s, 5m or 1h");
		}
		String unit = matcher.group(2) == null ? "s" : matcher.group(2);
		return Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(unit));
	}
}
