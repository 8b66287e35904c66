package dev.outboard.json.internal;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The JDK's value classes that are written as one text: dates and times as in ISO 8601, UUIDs and URIs. */
final class WrittenAsText {

	private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
			Map.entry(Instant.class, new Form(Instant::parse, "2026-01-31T12:30:00Z")),
			Map.entry(Duration.class, new Form(Duration::parse, "PT1H30M")),
			Map.entry(Period.class, new Form(Period::parse, "P1Y2M3D")),
			Map.entry(LocalDate.class, new Form(LocalDate::parse, "2026-01-31")),
			Map.entry(LocalTime.class, new Form(LocalTime::parse, "12:30:00")),
			Map.entry(LocalDateTime.class, new Form(LocalDateTime::parse, "2026-01-31T12:30:00")),
			Map.entry(OffsetDateTime.class, new Form(OffsetDateTime::parse, "2026-01-31T12:30:00+01:00")),
			Map.entry(OffsetTime.class, new Form(OffsetTime::parse, "12:30:00+01:00")),
			Map.entry(ZonedDateTime.class, new Form(ZonedDateTime::parse, "2026-01-31T12:30:00+01:00[Europe/Berlin]")),
			Map.entry(ZoneId.class, new Form(ZoneId::of, "Europe/Berlin")),
			Map.entry(ZoneOffset.class, new Form(ZoneOffset::of, "+01:00")),
			Map.entry(Year.class, new Form(text -> Year.of(Integer.parseInt(text)), "2026")),
			Map.entry(YearMonth.class, new Form(YearMonth::parse, "2026-01")),
			Map.entry(MonthDay.class, new Form(MonthDay::parse, "--01-31")),
			Map.entry(UUID.class, new Form(WrittenAsText::uuid, "123e4567-e89b-12d3-a456-426614174000")),
			Map.entry(URI.class, new Form(URI::create, "https://example.org/path")));

	private record Form(Function<String, Object> parser, String example) {
	}

	private WrittenAsText() {
	}

	static boolean includes(Class<?> type) {
		return FORMS.containsKey(type);
	}

	static String example(Class<?> type) {
		return FORMS.get(type).example();
	}

	static Object parse(String text, Class<?> type) {
		Form form = FORMS.get(type);
		try {
			return form.parser().apply(text);
		} catch (DateTimeException | IllegalArgumentException e) {
			throw new ConversionException("no " + type.getSimpleName() + ", which is written as " + form.example());
		}
	}

	/** The JDK takes fewer digits, too, and puts zeros where they lack. */
	private static UUID uuid(String text) {
		UUID uuid = UUID.fromString(text);
		if (!uuid.toString().equalsIgnoreCase(text)) {
			throw new IllegalArgumentException(text);
		}
		return uuid;
	}
}
