package dev.outboard.wire.internal.codec;

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
import java.time.temporal.ChronoField;

/** The codecs of {@code java.time}: fields in fixed size, zones by their id. */
final class TimeCodecs {

	private TimeCodecs() {
	}

	/** Returns the codec of the class called {@code name}, or null where it has none. */
	static Codec<?> of(String name) {
		return switch (name) {
			case "java.time.Instant" -> new ValueCodec<Instant>(name, 12, (out, value) -> {
				out.writeLong(value.getEpochSecond());
				out.writeInt(value.getNano());
			}, in -> Instant.ofEpochSecond(in.readLong(), readNano(in)));
			case "java.time.Duration" -> new ValueCodec<Duration>(name, 12, (out, value) -> {
				out.writeLong(value.getSeconds());
				out.writeInt(value.getNano());
			}, in -> Duration.ofSeconds(in.readLong(), readNano(in)));
			case "java.time.Period" -> new ValueCodec<Period>(name, 12, (out, value) -> {
				out.writeInt(value.getYears());
				out.writeInt(value.getMonths());
				out.writeInt(value.getDays());
			}, in -> Period.of(in.readInt(), in.readInt(), in.readInt()));
			case "java.time.LocalDate" -> new ValueCodec<>(name, 6, TimeCodecs::writeDate, TimeCodecs::readDate);
			case "java.time.LocalTime" -> new ValueCodec<>(name, 8, TimeCodecs::writeTime, TimeCodecs::readTime);
			case "java.time.LocalDateTime" -> new ValueCodec<>(name, 14, TimeCodecs::writeDateTime,
					TimeCodecs::readDateTime);
			case "java.time.OffsetDateTime" -> new ValueCodec<OffsetDateTime>(name, 18, (out, value) -> {
				writeDateTime(out, value.toLocalDateTime());
				writeOffset(out, value.getOffset());
			}, in -> OffsetDateTime.of(readDateTime(in), readOffset(in)));
			case "java.time.OffsetTime" -> new ValueCodec<OffsetTime>(name, 12, (out, value) -> {
				writeTime(out, value.toLocalTime());
				writeOffset(out, value.getOffset());
			}, in -> OffsetTime.of(readTime(in), readOffset(in)));
			// Not ofStrict: the other side's table of zones may be newer, and the instant is what counts.
			case "java.time.ZonedDateTime" -> new ValueCodec<ZonedDateTime>(name, 20, (out, value) -> {
				writeDateTime(out, value.toLocalDateTime());
				writeOffset(out, value.getOffset());
				out.writeString(value.getZone().getId());
			}, in -> ZonedDateTime.ofInstant(readDateTime(in), readOffset(in), ZoneId.of(in.readText())));
			case "java.time.ZoneId" -> new ValueCodec<ZoneId>(name, 2, (out, value) -> out.writeString(value.getId()),
					in -> ZoneId.of(in.readText()));
			case "java.time.ZoneOffset" -> new ValueCodec<>(name, 4, TimeCodecs::writeOffset, TimeCodecs::readOffset);
			case "java.time.Year" -> new ValueCodec<Year>(name, 4, (out, value) -> out.writeInt(value.getValue()),
					in -> Year.of(in.readInt()));
			case "java.time.YearMonth" -> new ValueCodec<YearMonth>(name, 5, (out, value) -> {
				out.writeInt(value.getYear());
				out.writeByte(value.getMonthValue());
			}, in -> YearMonth.of(in.readInt(), in.readByte()));
			case "java.time.MonthDay" -> new ValueCodec<MonthDay>(name, 2, (out, value) -> {
				out.writeByte(value.getMonthValue());
				out.writeByte(value.getDayOfMonth());
			}, in -> MonthDay.of(in.readByte(), in.readByte()));
			default -> null;
		};
	}

	private static void writeDate(Output out, LocalDate value) {
		out.writeInt(value.getYear());
		out.writeByte(value.getMonthValue());
		out.writeByte(value.getDayOfMonth());
	}

	private static LocalDate readDate(Input in) {
		return LocalDate.of(in.readInt(), in.readByte(), in.readByte());
	}

	private static void writeTime(Output out, LocalTime value) {
		out.writeLong(value.toNanoOfDay());
	}

	private static LocalTime readTime(Input in) {
		return LocalTime.ofNanoOfDay(in.readLong());
	}

	private static void writeDateTime(Output out, LocalDateTime value) {
		writeDate(out, value.toLocalDate());
		writeTime(out, value.toLocalTime());
	}

	private static LocalDateTime readDateTime(Input in) {
		return LocalDateTime.of(readDate(in), readTime(in));
	}

	private static void writeOffset(Output out, ZoneOffset value) {
		out.writeInt(value.getTotalSeconds());
	}

	private static ZoneOffset readOffset(Input in) {
		return ZoneOffset.ofTotalSeconds(in.readInt());
	}

	/** The factories would carry more than a second over, and so take several encodings for one value. */
	private static int readNano(Input in) {
		return ChronoField.NANO_OF_SECOND.checkValidIntValue(in.readInt());
	}
}
