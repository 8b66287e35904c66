package dev.outboard.cli.tests.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.json.internal.ConversionException;
import dev.outboard.json.internal.ValueShape;
import dev.outboard.json.internal.ValueShape.Choice;
import dev.outboard.json.internal.ValueShape.Fields;
import dev.outboard.json.internal.ValueShape.FilePath;
import dev.outboard.json.internal.ValueShape.Flag;
import dev.outboard.json.internal.ValueShape.Items;
import dev.outboard.json.internal.ValueShape.Json;
import dev.outboard.json.internal.ValueShape.Maybe;
import dev.outboard.json.internal.ValueShape.Text;
import dev.outboard.json.internal.ValueShape.Word;
import dev.outboard.json.internal.ValueShapes;
import dev.outboard.json.internal.Words;

/** What values are made of, for a form, and how the words in it are read. */
class ValueShapesTest {

	/** A choice. */
	enum Tone {
		WARM, COLD
	}

	/** A generic record. */
	record Pair<A, B>(A first, B second) {
	}

	/** A record that contains itself. */
	record Node(String name, Optional<Node> next, List<Node> others) {
	}

	/** Has a method for each type. */
	interface Types {

		void text(String value);

		void path(Path value);

		void flag(boolean value);

		void number(int value);

		void boxed(Long value);

		void duration(Duration value);

		void choice(Tone value);

		void list(List<Integer> value);

		void set(Set<Tone> value);

		void array(double[] value);

		void bytes(byte[] value);

		void map(Map<String, Integer> value);

		void pairs(Pair<String, int[]> value);

		void maybe(Optional<Path> value);
	}

	@Test
	void isSaidOfEachType() {
		assertThat(shape("text")).isEqualTo(new Text());
		assertThat(shape("path")).isEqualTo(new FilePath());
		assertThat(shape("flag")).isEqualTo(new Flag());
		assertThat(shape("number")).isEqualTo(new Word(int.class, false));
		assertThat(shape("boxed")).isEqualTo(new Word(Long.class, true));
		assertThat(shape("duration")).isEqualTo(new Word(Duration.class, false));
		assertThat(shape("choice")).isEqualTo(new Choice(List.of("WARM", "COLD")));
		assertThat(shape("list")).isEqualTo(new Items(new Word(Integer.class, true)));
		assertThat(shape("set")).isEqualTo(new Items(new Choice(List.of("WARM", "COLD"))));
		assertThat(shape("array")).isEqualTo(new Items(new Word(double.class, false)));
		assertThat(shape("bytes")).isEqualTo(new Json("[1, 1]"));
		assertThat(shape("map")).isInstanceOf(Json.class);
		assertThat(shape("maybe")).isEqualTo(new Maybe(new FilePath()));
	}

	@Test
	void knowsWhatTheVariablesOfARecordStandFor() {
		assertThat(shape("pairs")).isEqualTo(new Fields(List.of(new ValueShape.Field("first", "String", new Text()),
				new ValueShape.Field("second", "int[]", new Items(new Word(int.class, false))))));
	}

	@Test
	void endsWhereARecordContainsItself() {
		assertThat(ValueShapes.of(Node.class)).asString().contains("Json[example=");
	}

	@ParameterizedTest
	@CsvSource({ "128, byte from -128 to 127", "1.5, byte from -128 to 127", "x, byte from -128 to 127" })
	void aWordThatIsNoNumberIsRefusedWithTheRange(String word, String range) {
		assertThatThrownBy(() -> Words.read(word, new Word(byte.class, false))).isInstanceOf(ConversionException.class)
				.hasMessage("'" + word + "' is no " + range);
	}

	@Test
	void aWordMayBeMissingOnlyWhereItCanBeNull() {
		assertThat(Words.read(" ", new Word(Long.class, true)).isJsonNull()).isTrue();
		assertThatThrownBy(() -> Words.read(" ", new Word(long.class, false))).hasMessageStartingWith("a value is needed: long");
	}

	private static ValueShape shape(String method) {
		Type type = Arrays.stream(Types.class.getMethods()).filter(it -> it.getName().equals(method)).findFirst().orElseThrow()
				.getGenericParameterTypes()[0];
		return ValueShapes.of(type);
	}
}
