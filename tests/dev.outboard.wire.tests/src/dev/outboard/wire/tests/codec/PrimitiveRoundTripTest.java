package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimitiveRoundTripTest {

	@ParameterizedTest
	@ValueSource(bytes = { Byte.MIN_VALUE, -1, 0, 1, Byte.MAX_VALUE })
	void bytes(byte value) {
		assertThat(Coding.roundTrip(byte.class, value)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(shorts = { Short.MIN_VALUE, -129, -1, 0, 255, Short.MAX_VALUE })
	void shorts(short value) {
		assertThat(Coding.roundTrip(short.class, value)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(chars = { Character.MIN_VALUE, 'a', '\u00ff', '\ud800', '\udc00', Character.MAX_VALUE })
	void chars(char value) {
		assertThat(Coding.roundTrip(char.class, value)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -65_537, -1, 0, 255, 0x80_80_80, Integer.MAX_VALUE })
	void ints(int value) {
		assertThat(Coding.roundTrip(int.class, value)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(longs = { Long.MIN_VALUE, -0x1_0000_0000L, -1, 0, 0xffff_ffffL, 0x8000_0000L, Long.MAX_VALUE })
	void longs(long value) {
		assertThat(Coding.roundTrip(long.class, value)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void booleans(boolean value) {
		assertThat(Coding.roundTrip(boolean.class, value)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 0x8000_0000, 1, 0x7f80_0000, 0xff80_0000, 0x7fc0_0000, 0x7f80_0001, 0xffff_ffff })
	void floatsKeepTheirBits(int bits) {
		float value = Float.intBitsToFloat(bits);
		assertThat(Float.floatToRawIntBits(Coding.roundTrip(float.class, value))).isEqualTo(Float.floatToRawIntBits(value));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, Long.MIN_VALUE, 1, 0x7ff0_0000_0000_0000L, 0xfff0_0000_0000_0000L, 0x7ff8_0000_0000_0000L,
			0x7ff0_0000_0000_0001L, -1 })
	void doublesKeepTheirBits(long bits) {
		double value = Double.longBitsToDouble(bits);
		assertThat(Double.doubleToRawLongBits(Coding.roundTrip(double.class, value)))
				.isEqualTo(Double.doubleToRawLongBits(value));
	}

	@ParameterizedTest
	@ValueSource(classes = { Boolean.class, Byte.class, Short.class, Character.class, Integer.class, Long.class,
			Float.class, Double.class })
	void wrappersMayBeNull(Class<?> type) {
		assertThat(Coding.<Object>roundTrip(type, null)).isNull();
	}

	@Test
	void aPrimitiveTakesItsOwnSizeAndNoMore() {
		assertThat(Coding.encode(int.class, 7)).hasSize(4);
		assertThat(Coding.encode(double.class, 7.0)).hasSize(8);
		assertThat(Coding.encode(boolean.class, true)).hasSize(1);
	}
}
