package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.tests.support.Allocation;

class JdkValueRoundTripTest {

	@Test
	void bothOccurrencesOfAnHourThatComesTwiceStayApart() {
		ZonedDateTime first = LocalDateTime.of(2026, 10, 25, 2, 30).atZone(ZoneId.of("Europe/Berlin"));
		ZonedDateTime second = first.plusHours(1);
		assertThat(Coding.roundTrip(ZonedDateTime.class, first)).isEqualTo(first);
		assertThat(Coding.roundTrip(ZonedDateTime.class, second)).isEqualTo(second).isNotEqualTo(first);
	}

	@Test
	void aZoneIsOfTheKindItWas() {
		for (String id : List.of("Europe/Berlin", "UTC", "GMT+2", "+02:00", "Z", "UTC+01:02:03")) {
			assertThat(Coding.roundTrip(ZoneId.class, ZoneId.of(id))).isEqualTo(ZoneId.of(id))
					.hasSameClassAs(ZoneId.of(id));
		}
	}

	@Test
	void extremesArrive() {
		assertThat(Coding.roundTrip(Instant.class, Instant.MIN)).isEqualTo(Instant.MIN);
		assertThat(Coding.roundTrip(Duration.class, Duration.ofSeconds(Long.MIN_VALUE))).hasSeconds(Long.MIN_VALUE);
		assertThat(Coding.roundTrip(ZonedDateTime.class, LocalDateTime.MAX.atZone(ZoneOffset.MIN)))
				.isEqualTo(LocalDateTime.MAX.atZone(ZoneOffset.MIN));
		assertThat(Coding.roundTrip(BigDecimal.class, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)))
				.isEqualTo(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE));
	}

	@Test
	void trailingZerosOfADecimalAndTheCaseOfAUriAreKept() {
		assertThat(Coding.roundTrip(BigDecimal.class, new BigDecimal("1.00"))).hasToString("1.00");
		assertThat(Coding.roundTrip(URI.class, URI.create("HTTP://Host/%c3"))).hasToString("HTTP://Host/%c3");
	}

	@Test
	void aNumberOfAMillionBytesTakesNoMoreThanThat() throws Exception {
		BigInteger large = BigInteger.ONE.shiftLeft(8_000_000);
		byte[] bytes = Coding.encode(BigDecimal.class, new BigDecimal(large, Integer.MIN_VALUE));
		assertThat(Allocation.of(() -> Coding.decode(BigDecimal.class, bytes))).isLessThan(5_000_000);
	}

	static List<Arguments> noValues() {
		return List.of(
				none(LocalDate.class, out -> bytes(out, 2026, 13, 1), "LocalDate"),
				none(LocalDate.class, out -> bytes(out, 2026, 2, 29), "LocalDate"),
				none(LocalDate.class, out -> bytes(out, Integer.MAX_VALUE, 1, 1), "LocalDate"),
				none(LocalTime.class, out -> out.writeLong(86_400_000_000_000L), "LocalTime"),
				none(LocalTime.class, out -> out.writeLong(-1), "LocalTime"),
				none(Instant.class, out -> seconds(out, Long.MAX_VALUE, 0), "Instant"),
				none(Instant.class, out -> seconds(out, 0, 1_000_000_000), "Instant"),
				none(Duration.class, out -> seconds(out, 0, -1), "Duration"),
				none(YearMonth.class, out -> bytes(out, 2026, 0), "YearMonth"),
				none(Year.class, out -> out.writeInt(Year.MAX_VALUE + 1), "Year"),
				none(MonthDay.class, out -> out.writeShort(2 << 8 | 30), "MonthDay"),
				none(ZoneOffset.class, out -> out.writeInt(18 * 3600 + 1), "ZoneOffset"),
				none(ZoneId.class, out -> out.writeString("Europe/Atlantis"), "ZoneId"),
				none(ZoneId.class, out -> out.writeString("../../etc"), "ZoneId"),
				none(ZoneId.class, out -> out.writeString(""), "ZoneId"),
				none(ZoneId.class, out -> out.writeString(null), "missing"),
				none(URI.class, out -> out.writeString("http://[::1"), "URI"),
				none(URI.class, out -> out.writeString("a b"), "URI"),
				none(URI.class, out -> out.writeString(null), "missing"),
				none(BigInteger.class, out -> out.writeLength(0), "BigInteger"),
				none(BigInteger.class, out -> out.writeLength(Integer.MAX_VALUE), "elements are announced"));
	}

	@ParameterizedTest
	@MethodSource("noValues")
	void whatIsNoSuchValueIsRefused(Class<?> type, Consumer<Output> writer, String word) {
		Output out = new Output(1000);
		out.writeBoolean(true);
		writer.accept(out);
		assertThatThrownBy(() -> Coding.decode(type, out.toByteArray())).isInstanceOf(CodecException.class)
				.hasMessageContaining(word);
	}

	private static Arguments none(Class<?> type, Consumer<Output> writer, String word) {
		return arguments(type, writer, word);
	}

	private static void bytes(Output out, int first, int... rest) {
		out.writeInt(first);
		for (int each : rest) {
			out.writeByte(each);
		}
	}

	private static void seconds(Output out, long seconds, int nanos) {
		out.writeLong(seconds);
		out.writeInt(nanos);
	}
}
