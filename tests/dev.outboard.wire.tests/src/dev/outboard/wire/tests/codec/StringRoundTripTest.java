package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StringRoundTripTest {

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { "a", "grüße, welt", "line\r\nline", "漢字", "😀", "👩‍👩‍👧", "\ufeffbom",
			"\ufffd" })
	void textArrivesAsItIs(String value) {
		assertThat(Coding.roundTrip(String.class, value)).isEqualTo(value);
	}

	/** The parameters of a parameterized test are printed, which these don't survive. */
	@Test
	void unpairedSurrogatesAndControlCharactersArriveAsTheyAre() {
		for (String value : new String[] { "\ud800", "\udc00", "a\ud83d", "\ude00b", "\ude00\ud83d", "😀\ud83d",
				"\ud83d\ud83d\ude00", "\u0000", "\u0007a" }) {
			assertThat(Coding.roundTrip(String.class, value).toCharArray()).isEqualTo(value.toCharArray());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "é", "漢", "😀" })
	void aMebibyteOfTextArrivesAsItIs(String character) {
		String value = character.repeat(1024 * 1024 / character.length());
		assertThat(Coding.roundTrip(String.class, value).equals(value)).isTrue();
	}

	@Test
	void aMebibyteThatEndsInAnUnpairedSurrogateArrivesAsItIs() {
		String value = "x".repeat(1024 * 1024) + '\ud83d';
		assertThat(Coding.roundTrip(String.class, value).equals(value)).isTrue();
	}

	@Test
	void textTakesNoMoreThanItsUtf8() {
		for (String value : new String[] { "hello", "grüße", "漢字", "😀😀😀", "👩‍👩‍👧" }) {
			assertThat(Coding.encode(String.class, value)).hasSize(value.getBytes(StandardCharsets.UTF_8).length + 2);
		}
	}
}
