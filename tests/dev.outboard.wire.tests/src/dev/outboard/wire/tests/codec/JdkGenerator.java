package dev.outboard.wire.tests.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes values of the JDK's value classes, their extremes among them. */
final class JdkGenerator {

	static final List<Class<?>> TYPES = List.of(BigInteger.class, BigDecimal.class, UUID.class, URI.class, Instant.class,
			Duration.class, Period.class, LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetDateTime.class,
			OffsetTime.class, ZonedDateTime.class, ZoneId.class, ZoneOffset.class, Year.class, YearMonth.class,
			MonthDay.class);

	private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC",
			"Z", "GMT+2", "+05:45", "-18:00", "UT-01:02:03", "Etc/GMT+12", "Africa/Monrovia");
	private static final List<String> URIS = List.of("", "a", "http://a", "HTTP://A:80/b?c=d#e", "mailto:x@y",
			"file:///a+b", "http://u:p@[::1]:8080/%C3%A4/../x?#", "urn:uuid:1", "//host/path", "/a//b", "#", "x:/ä漢",
			"file:////server/share", "http://a_b:c/", "http://a:/");

	private final Random random;

	JdkGenerator(Random random) {
		this.random = random;
	}

	Object value(Class<?> type) {
		return switch (type.getSimpleName()) {
			case "BigInteger" -> integer();
			case "BigDecimal" -> new BigDecimal(integer(), pick(0, 1, -1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE));
			case "UUID" -> new UUID(random.nextLong(), random.nextLong());
			case "URI" -> URI.create(URIS.get(random.nextInt(URIS.size())));
			case "Instant" -> random.nextInt(9) == 0 ? random.nextBoolean() ? Instant.MIN : Instant.MAX
					: Instant.ofEpochSecond(random.nextInt(), random.nextInt());
			case "Duration" -> Duration.ofSeconds(random.nextLong() / 2, random.nextInt());
			case "Period" -> Period.of(random.nextInt(), random.nextInt(), random.nextInt());
			case "LocalDate" -> date();
			case "LocalTime" -> time();
			case "LocalDateTime" -> LocalDateTime.of(date(), time());
			case "OffsetDateTime" -> OffsetDateTime.of(date(), time(), offset());
			case "OffsetTime" -> OffsetTime.of(time(), offset());
			// About the hour that comes twice in a year, too.
			case "ZonedDateTime" -> random.nextBoolean() ? ZonedDateTime.of(date(), time(), zone())
					: LocalDateTime.of(2026, 10, 25, 2, 30).atZone(ZoneId.of("Europe/Berlin"))
							.plusHours(random.nextInt(2));
			case "ZoneId" -> zone();
			case "ZoneOffset" -> offset();
			case "Year" -> Year.of(pick(0, 2026, Year.MIN_VALUE, Year.MAX_VALUE));
			case "YearMonth" -> YearMonth.from(date());
			case "MonthDay" -> random.nextInt(9) == 0 ? MonthDay.of(2, 29) : MonthDay.from(date());
			default -> throw new AssertionError("no values of " + type);
		};
	}

	private BigInteger integer() {
		BigInteger value = new BigInteger(random.nextInt(random.nextInt(20) == 0 ? 3000 : 70), random);
		return random.nextBoolean() ? value : value.negate();
	}

	private LocalDate date() {
		return switch (random.nextInt(12)) {
			case 0 -> LocalDate.MIN;
			case 1 -> LocalDate.MAX;
			case 2 -> LocalDate.of(2024, 2, 29);
			default -> LocalDate.ofEpochDay(random.nextInt(100_000) - 30_000);
		};
	}

	private LocalTime time() {
		return random.nextInt(5) == 0 ? random.nextBoolean() ? LocalTime.MAX : LocalTime.MIN
				: LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
	}

	private ZoneOffset offset() {
		return ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 3600, 18 * 3600 + 1));
	}

	private ZoneId zone() {
		return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
	}

	private int pick(int... values) {
		return random.nextInt(3) == 0 ? random.nextInt(2000) : values[random.nextInt(values.length)];
	}
}
