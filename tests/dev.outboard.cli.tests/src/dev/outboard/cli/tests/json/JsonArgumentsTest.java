package dev.outboard.cli.tests.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.cli.tests.json.Values.Circle;
import dev.outboard.cli.tests.json.Values.Even;
import dev.outboard.cli.tests.json.Values.Fruit;
import dev.outboard.cli.tests.json.Values.Group;
import dev.outboard.cli.tests.json.Values.Just;
import dev.outboard.cli.tests.json.Values.Pair;
import dev.outboard.cli.tests.json.Values.Point;
import dev.outboard.cli.tests.json.Values.Shape;
import dev.outboard.cli.tests.json.Values.Tree;
import dev.outboard.cli.tests.json.Values.Trivial;
import dev.outboard.json.internal.JsonArguments;

/** What arguments become. */
class JsonArgumentsTest {

	@ParameterizedTest
	@ValueSource(strings = { "hello", "12", "null", "true", "", " ", "grüße, welt", "\"", "\"a", "a\"", "\"a\" and \"b\"",
			"\"a\nb\"", "{}", "[1]", "'x'", "\\u0041", "-data", "\uD83D\uDE00" })
	void textIsTakenAsItStands(String argument) {
		assertThat(convert(argument, "string")).isEqualTo(argument);
	}

	@Test
	void aJsonStringIsUnquotedWhereTextIsExpected() {
		assertThat(convert("\"a\\nb\"", "string")).isEqualTo("a\nb");
		assertThat(convert("\"\"", "string")).isEqualTo("");
		assertThat(convert("\"\\\"\"", "string")).isEqualTo("\"");
		assertThat(convert("\"x y\"", "path")).isEqualTo(Path.of("x y"));
		assertThat(convert("\"PEAR\"", "fruit")).isEqualTo(Fruit.PEAR);
		assertThat(convert("\"\\u0000\"", "primitiveChar")).isEqualTo('\0');
	}

	@Test
	void zeroKeepsItsSign() {
		assertThat(convert("-0", "primitiveDouble")).isEqualTo(-0.0);
		assertThat(convert("0", "primitiveDouble")).isEqualTo(0.0);
		assertThat(convert("999999999999999999", "primitiveDouble")).isEqualTo(999999999999999999.0);
	}

	@Test
	void oneCharacterIsAChar() {
		assertThat(convert("x", "primitiveChar")).isEqualTo('x');
		assertThat(convert("\"", "wrappedChar")).isEqualTo('"');
		assertThat(convert("7", "wrappedChar")).isEqualTo('7');
	}

	@ParameterizedTest
	@CsvSource({ "127,primitiveByte,java.lang.Byte", "-128,primitiveByte,java.lang.Byte",
			"-32768,primitiveShort,java.lang.Short", "2147483647,primitiveInt,java.lang.Integer",
			"-2147483648,wrappedInt,java.lang.Integer", "9223372036854775807,primitiveLong,java.lang.Long",
			"-9223372036854775808,primitiveLong,java.lang.Long", "0.1,primitiveFloat,java.lang.Float",
			"-0.0,primitiveDouble,java.lang.Double", "1.7976931348623157E308,wrappedDouble,java.lang.Double",
			"NaN,primitiveDouble,java.lang.Double", "-Infinity,primitiveFloat,java.lang.Float",
			"true,primitiveBoolean,java.lang.Boolean", "false,wrappedBoolean,java.lang.Boolean" })
	void numbersAndTruthValuesAreExact(String argument, String parameter, Class<?> type) {
		assertThat(convert(argument, parameter)).isInstanceOf(type).hasToString(argument);
	}

	@Test
	void aNumberIsWholeByItsValueNotItsSpelling() {
		assertThat(convert("1e3", "primitiveInt")).isEqualTo(1000);
		assertThat(convert("2.0", "primitiveLong")).isEqualTo(2L);
		assertThat(convert("0e999999", "primitiveByte")).isEqualTo((byte) 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "wrappedBoolean", "wrappedInt", "wrappedDouble", "wrappedChar", "fruit", "ints", "strings",
			"byName", "point" })
	void theWordNullIsNull(String parameter) {
		assertThat(convert("null", parameter)).isNull();
	}

	@Test
	void anOptionalIsEmptyForNull() {
		assertThat(convert("null", "maybeText")).isEqualTo(Optional.empty());
		assertThat(convert("\"null\"", "maybeText")).isEqualTo(Optional.of("null"));
		assertThat(convert("a b", "maybeText")).isEqualTo(Optional.of("a b"));
		assertThat(convert("5", "maybeNumber")).isEqualTo(Optional.of(5));
	}

	@Test
	void arraysAndCollectionsAreJsonArrays() {
		assertThat(convert("[1, -2, 3]", "ints")).isEqualTo(new int[] { 1, -2, 3 });
		assertThat(convert("[]", "bytes")).isEqualTo(new byte[0]);
		assertThat(convert("[[\"a\"],[],null]", "table")).isEqualTo(new String[][] { { "a" }, {}, null });
		assertThat(convert("[\"b\",\"a\",\"b\",null]", "strings")).isEqualTo(Arrays.asList("b", "a", "b", null));
		assertThat(convert("[\"PLUM\"]", "fruits")).isEqualTo(List.of(Fruit.PLUM));
		assertThat(convert("[1,2,1]", "numbers")).isEqualTo(Set.of(1, 2));
	}

	@Test
	void mapsAreJsonObjects() {
		assertThat(convert("{\"a\":1,\"\":2}", "byName")).isEqualTo(Map.of("a", 1, "", 2));
		assertThat(convert("{\"PEAR\":true}", "byFruit")).isEqualTo(Map.of(Fruit.PEAR, true));
		assertThat(convert("{\"-7\":\"x\"}", "byNumber")).isEqualTo(Map.of(-7, "x"));
	}

	@Test
	void mapsWithOtherKeysAreArraysOfEntries() {
		assertThat(convert("[{\"key\":{\"x\":1,\"y\":2},\"value\":\"p\"}]", "byPoint"))
				.isEqualTo(Map.of(new Point(1, 2), "p"));
	}

	@Test
	void recordsAreJsonObjectsByComponent() {
		assertThat(convert("{\"y\":2,\"x\":1}", "point")).isEqualTo(new Point(1, 2));
		assertThat(convert("{\"number\":4}", "even")).isEqualTo(new Even(4));
		assertThat(convert("{\"label\":\"a\",\"children\":[{\"label\":\"b\",\"children\":[]}]}", "tree"))
				.isEqualTo(new Tree("a", List.of(new Tree("b", List.of()))));
	}

	@Test
	void genericRecordsTakeTheirTypesFromTheDeclaration() {
		assertThat(convert("{\"first\":\"a\",\"second\":1}", "pair")).isEqualTo(new Pair<>("a", 1));
		assertThat((Object[]) convert(
				"[{\"first\":[\"APPLE\"],\"second\":{\"first\":\"/tmp\",\"second\":9}}]", "pairs"))
				.containsExactly(new Pair<>(List.of(Fruit.APPLE), new Pair<>(Path.of("/tmp"), 9L)));
		assertThat(convert("{\"name\":\"s\",\"centre\":null,\"corners\":[{\"first\":\"a\",\"second\":{\"x\":1,\"y\":2}}]}",
				"shape")).isEqualTo(
						new Shape("s", Optional.empty(), List.of(new Pair<>("a", new Point(1, 2)))));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-31T12:30:00Z,instant", "PT1H30M,duration", "P1Y2M3D,period", "2026-01-31,localDate",
			"12:30,localTime", "2026-01-31T12:30,localDateTime", "2026-01-31T12:30+01:00,offsetDateTime",
			"12:30+01:00,offsetTime", "2026-10-25T02:30+01:00[Europe/Berlin],zonedDateTime", "Europe/Berlin,zoneId",
			"+05:45,zoneOffset", "Z,zoneOffset", "2026,year", "-44,year", "2026-01,yearMonth", "--02-29,monthDay",
			"TUESDAY,dayOfWeek", "123e4567-e89b-12d3-a456-426614174000,uuid", "HTTP://a/%c3?x#y,uri",
			"123456789012345678901234567890,bigInteger", "-1,bigInteger", "1.00,bigDecimal", "-1E+500,bigDecimal" })
	void valuesOfTheJdkAreOneWord(String argument, String parameter) {
		assertThat(convert(argument, parameter)).isInstanceOf((Class<?>) Values.type(parameter)).hasToString(argument);
	}

	@Test
	void wholeNumbersMayHaveAThousandDigitsAndEndInMoreZeros() {
		assertThat(convert("9".repeat(1000), "bigInteger")).hasToString("9".repeat(1000));
		assertThat(convert("1e1000", "bigInteger")).isEqualTo(BigInteger.TEN.pow(1000));
	}

	@Test
	void datesAreNamesOfMembers() {
		assertThat(convert("{\"2026-01-31\":[\"1970-01-01T00:00:00Z\"]}", "byDate"))
				.isEqualTo(Map.of(LocalDate.of(2026, 1, 31), List.of(Instant.EPOCH)));
	}

	@Test
	void recordsOfSealedInterfacesAreNamed() {
		String group = "{\"type\":\"Group\",\"members\":[\"NOTHING\",null,{\"type\":\"Group\",\"members\":[]}]}";
		assertThat(convert(group, "figure"))
				.isEqualTo(new Group(Arrays.asList(Trivial.NOTHING, null, new Group(List.of()))));
		String circle = "\"centre\":{\"x\":1,\"y\":2},\"radius\":3}";
		assertThat(convert("{\"type\":\"Circle\"," + circle, "curve")).isEqualTo(new Circle(new Point(1, 2), 3));
		assertThat(convert("{\"type\":\"" + Circle.class.getName() + "\"," + circle, "figure"))
				.isEqualTo(new Circle(new Point(1, 2), 3));
		assertThat(convert("{" + circle, "circle")).isEqualTo(convert("{\"type\":\"Circle\"," + circle, "circle"));
		assertThat(convert("{\"type\":\"Just\",\"value\":5}", "maybe")).isEqualTo(new Just<>(5));
	}

	private static Object convert(String argument, String parameter) {
		return JsonArguments.convert(argument, Values.type(parameter));
	}
}
