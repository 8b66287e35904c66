package dev.outboard.cli.tests.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.json.internal.ConversionException;
import dev.outboard.json.internal.JsonArguments;

/** What no argument can become, and what is said then. */
class JsonArgumentsRefusalTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"300 | primitiveByte | out of range for byte, which ends at -128 and 127",
			"-32769 | primitiveShort | out of range for short",
			"2147483648 | primitiveInt | out of range for int",
			"9223372036854775808 | primitiveLong | out of range for long", "007 | primitiveInt | no number",
			"1e999999999 | primitiveLong | out of range for long",
			"1e99999999999 | primitiveLong | no number",
			"1.5 | primitiveInt | not a whole number",
			"1e-999999999 | primitiveInt | not a whole number",
			"1e39 | primitiveFloat | out of range for float",
			"1e309 | primitiveDouble | out of range for double",
			"NaN | primitiveInt | no number",
			"x | primitiveInt | no number",
			"`` | primitiveInt | no number",
			"` 1` | primitiveInt | no number",
			"+1 | primitiveInt | no number",
			"01 | primitiveInt | no number",
			"0x10 | primitiveInt | no number",
			"1_000 | primitiveInt | no number",
			"1f | primitiveFloat | no number",
			"١ | primitiveInt | no number",
			"null | primitiveInt | no number",
			"\"1\" | primitiveInt | no number",
			"TRUE | primitiveBoolean | write true or false",
			"1 | wrappedBoolean | write true or false",
			"null | primitiveBoolean | write true or false",
			"ab | primitiveChar | one UTF-16 unit, and this has 2",
			"`` | primitiveChar | this has 0",
			"PAER | fruit | no constant of Fruit; did you mean PEAR?",
			"cherry | fruit | no constant of Fruit; it has APPLE, PEAR, PLUM",
			"1 | strings | a List<String> is written as a JSON array, as in [\"a\", \"a\"], not as 1",
			"[1] | strings | [0]: a JSON string is needed here, not 1",
			"[a] | strings | no valid JSON (at column 2",
			"[\"a\",] | strings | no valid JSON",
			"[\"a\"] x | strings | no valid JSON",
			"['a'] | strings | no valid JSON",
			"[1,null] | ints | [1]: null is no int",
			"[1,\"2\"] | ints | [1]: no number",
			"[true] | ints | [0]: a number is needed here, not true",
			"[128] | bytes | [0]: out of range for byte",
			"{\"a\":[]} | byName | .a: one Integer is needed here, not a JSON array",
			"{\"a\":1,\"a\":2} | byName | the name \"a\" stands twice",
			"{\"X\":true} | byFruit | .X: no constant of Fruit",
			"{\"a\":\"b\"} | byNumber | .a: no number",
			"{\"a\":\"b\"} | byPoint | written as a JSON array of objects",
			"{\"x\":1} | point | a Point needs y, too",
			"{} | point | a Point needs x, y, too",
			"{\"x\":1,\"y\":2,\"z\":3} | point | a Point has no component 'z'; it has x, y",
			"{\"x\":1,\"y\":1.5} | point | .y: not a whole number",
			"[1,2] | point | a Point is written as a JSON object, as in {\"x\": 1, \"y\": 1}, not as a JSON array",
			"{\"number\":3} | even | Even refuses it: java.lang.IllegalArgumentException: 3 is odd",
			"{\"first\":\"a\",\"second\":\"b\"} | pair | .second: no number",
			"[{\"first\":[\"KIWI\"],\"second\":null}] | pairs | [0].first[0]: no constant of Fruit",
			"2026-13-01 | localDate | no LocalDate, which is written as 2026-01-31",
			"Europe/Atlantis | zoneId | no ZoneId, which is written as Europe/Berlin",
			"1-1-1-1-1 | uuid | no UUID, which is written as 123e4567",
			"a b | uri | no URI, which is written as https://",
			"MMXXVI | year | no Year, which is written as 2026",
			"1.5 | bigInteger | not a whole number",
			"1e999999999 | bigInteger | out of range for BigInteger",
			"x | bigDecimal | no number",
			"\"1\" | bigDecimal | no number",
			"{\"a\":[]} | byDate | .a: no LocalDate",
			"5 | figure | a Figure is written as a JSON object, as in {\"type\": \"Circle\", ...}, not as 5",
			"{\"radius\":1} | curve | which Curve is it? Write {\"type\": \"Circle\", ...}",
			"{\"type\":1} | curve | no Curve is called 1",
			"{\"type\":\"Cirle\"} | curve | no Curve is called Cirle; did you mean Circle?",
			"{\"type\":\"Circle\"} | figure | Circle can be any of dev.outboard.cli.tests.json.Values$Circle, dev",
			"{\"type\":\"Circle\"} | curve | a Circle needs centre, radius, too",
			"{\"type\":\"Labelled\"} | figure | its component 'type' would be taken for the record's name",
			"{\"type\":\"Group\",\"centre\":null,\"radius\":1} | circle | a Circle has no component 'type'",
			"\"ALL\" | figure | ALL can be any of dev.outboard.cli.tests.json.Values$Infinite, dev",
			"[\"NOTHIN\"] | figures | [0]: no Figure is called NOTHIN; did you mean NOTHING?",
			"{\"class\":\"x\"} | throwable | a Throwable can't be written as JSON" })
	void rubbishIsRefusedWithPlaceAndReason(String argument, String parameter, String message) {
		assertThatThrownBy(() -> JsonArguments.convert(argument, Values.type(parameter)))
				.isInstanceOf(ConversionException.class).hasMessageContaining(message);
	}
}
