package dev.outboard.cli.tests.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.cli.tests.json.Values.Fruit;
import dev.outboard.cli.tests.json.Values.Pair;
import dev.outboard.cli.tests.json.Values.Point;
import dev.outboard.json.internal.JsonArguments;
import dev.outboard.json.internal.JsonText;
import dev.outboard.json.internal.JsonValues;
import dev.outboard.json.internal.TextValues;

/** What results are printed as. */
class JsonValuesTest {

	@Test
	void scalarsAreJsonScalars() {
		assertThat(json(null)).isEqualTo("null");
		assertThat(json("a\n\"ß\"")).isEqualTo("\"a\\n\\\"ß\\\"\"");
		assertThat(json(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
		assertThat(json(0.1f)).isEqualTo("0.1");
		assertThat(json(true)).isEqualTo("true");
		assertThat(json('x')).isEqualTo("\"x\"");
		assertThat(json(Fruit.PEAR)).isEqualTo("\"PEAR\"");
		assertThat(json(Path.of("a", "b"))).isEqualTo("\"a/b\"");
	}

	@Test
	void numbersThatJsonHasNotAreStrings() {
		assertThat(json(new double[] { Double.NaN, Double.NEGATIVE_INFINITY, 1 })).isEqualTo("[\"NaN\",\"-Infinity\",1.0]");
		assertThat(json(Float.POSITIVE_INFINITY)).isEqualTo("\"Infinity\"");
	}

	@Test
	void compositesAreArraysAndObjects() {
		assertThat(json(new byte[] { 1, -1 })).isEqualTo("[1,-1]");
		assertThat(json(List.of(Optional.of(1), Optional.empty()))).isEqualTo("[1,null]");
		assertThat(json(new Pair<>("a", new Point(1, 2)))).isEqualTo("{\"first\":\"a\",\"second\":{\"x\":1,\"y\":2}}");
		assertThat(json(Map.of(Path.of("p"), Set.of(1)))).isEqualTo("{\"p\":[1]}");
		assertThat(json(Map.of(new Point(1, 2), "a"))).isEqualTo("[{\"key\":{\"x\":1,\"y\":2},\"value\":\"a\"}]");
	}

	@Test
	void throwablesAreTheirClassAndMessage() {
		assertThat(json(new RemoteWorkerException("a.B", "why", new StackTraceElement[0], null)))
				.isEqualTo("{\"class\":\"a.B\",\"message\":\"why\"}");
	}

	@Test
	void halfASurrogatePairIsEscaped() {
		assertThat(json("\uD83D\uDE00 \uD83D")).isEqualTo("\"\uD83D\uDE00 \\ud83d\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "[[\"a\"],[],null] | table",
			"{\"a\":1,\"b\":null} | byName", "[\"NaN\",1.5] | doubles",
			"{\"name\":\"s\",\"centre\":{\"x\":1,\"y\":2},\"corners\":[]} | shape",
			"[{\"key\":{\"x\":1,\"y\":2},\"value\":\"p\"}] | byPoint",
			"{\"2026-01-31\":[\"1970-01-01T00:00:00Z\"]} | byDate", "{\"Europe/Berlin\":1,\"+01:00\":2} | byZone",
			"1.00 | bigDecimal", "\"--02-29\" | monthDay",
			"[\"NOTHING\",{\"type\":\"Group\",\"members\":[\"HALF\"]}] | figures",
			"{\"type\":\"Circle\",\"centre\":{\"x\":1,\"y\":2},\"radius\":3.0} | circle",
			"{\"type\":\"Just\",\"value\":5} | maybe" })
	void whatIsPrintedCanBeAnArgument(String argument, String parameter) {
		assertThat(json(JsonArguments.convert(argument, Values.type(parameter)))).isEqualTo(argument);
	}

	@Test
	void peopleSeeTextAsItIsAndElementsOnALineEach() {
		assertThat(TextValues.lines("a\nb")).containsExactly("a\nb");
		assertThat(TextValues.lines(null)).isEmpty();
		assertThat(TextValues.lines(Optional.empty())).isEmpty();
		assertThat(TextValues.lines(Optional.of(3))).containsExactly("3");
		assertThat(TextValues.lines(new int[] { 1, 2 })).containsExactly("1", "2");
		assertThat(TextValues.lines(new ArrayList<>(List.of("a", new Point(1, 2))))).containsExactly("a",
				"{\"x\":1,\"y\":2}");
		assertThat(TextValues.lines(new Pair<>("a", List.of("b")))).containsExactly("first: a", "second: [\"b\"]");
		assertThat(TextValues.lines(Map.of("a", 1))).containsExactly("a: 1");
	}

	private static String json(Object value) {
		return JsonText.write(JsonValues.of(value));
	}
}
