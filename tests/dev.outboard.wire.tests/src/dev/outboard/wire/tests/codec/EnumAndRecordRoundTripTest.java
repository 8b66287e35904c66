package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.tests.codec.Samples.Colour;
import dev.outboard.wire.tests.codec.Samples.Empty;
import dev.outboard.wire.tests.codec.Samples.Named;
import dev.outboard.wire.tests.codec.Samples.Operator;
import dev.outboard.wire.tests.codec.Samples.Pair;
import dev.outboard.wire.tests.codec.Samples.Point;
import dev.outboard.wire.tests.codec.Samples.Positive;
import dev.outboard.wire.tests.codec.Samples.Swap;
import dev.outboard.wire.tests.codec.Samples.Tree;

class EnumAndRecordRoundTripTest {

	private record Hidden(String text) {
	}

	private record Unequal(String text) {

		@Override
		public int hashCode() {
			return text.length();
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Unequal unequal && text.equals(unequal.text);
		}
	}

	private record Grumpy(int number) {

		@Override
		public int number() {
			throw new IllegalStateException("not now");
		}
	}

	record Broken(int number) {

		private static final int LIMIT = Integer.parseInt("none");

		Broken {
			if (number > LIMIT) {
				throw new IllegalArgumentException();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void enumConstantsArriveAsTheSameObject(Colour colour) {
		assertThat(Coding.roundTrip(Colour.class, colour)).isSameAs(colour);
	}

	@ParameterizedTest
	@EnumSource
	void soDoThoseWithABody(Operator operator) {
		assertThat(Coding.roundTrip(Operator.class, operator)).isSameAs(operator);
	}

	@Test
	void nestedRecords() {
		Named value = new Named("n", new Point(1, -2), Arrays.asList(new Point(3, 4), null));
		assertThat(Coding.roundTrip(Named.class, value)).isEqualTo(value);
		assertThat(Coding.roundTrip(Named.class, new Named(null, null, null))).isEqualTo(new Named(null, null, null));
		assertThat(Coding.roundTrip(Empty.class, new Empty())).isEqualTo(new Empty());
	}

	@Test
	void genericRecords() {
		List<Pair<String, Integer>> pairs = List.of(new Pair<>("a", 1), new Pair<>(null, null));
		assertThat(Coding.roundTrip(new TypeOf<List<Pair<String, Integer>>>() { }, pairs)).isEqualTo(pairs);
	}

	@Test
	void aGenericRecordUsedWithDifferentArgumentsSideBySide() {
		TypeOf<Pair<Pair<String, Integer>, Pair<Integer, String>>> type = new TypeOf<>() { };
		Pair<Pair<String, Integer>, Pair<Integer, String>> value = new Pair<>(new Pair<>("a", 1), new Pair<>(2, "b"));
		assertThat(Coding.roundTrip(type, value)).isEqualTo(value);
	}

	@Test
	void recursiveRecords() {
		Tree tree = new Tree("root", List.of(new Tree("a", List.of()), new Tree("b", List.of(new Tree("c", null)))));
		assertThat(Coding.roundTrip(Tree.class, tree)).isEqualTo(tree);
		Swap<String, Integer> swap = new Swap<>("a", List.of(new Swap<>(1, List.of(new Swap<>("b", List.of())))));
		assertThat(Coding.roundTrip(new TypeOf<Swap<String, Integer>>() { }, swap)).isEqualTo(swap);
	}

	@Test
	void privateNestedRecords() {
		assertThat(Coding.roundTrip(Hidden.class, new Hidden("h"))).isEqualTo(new Hidden("h"));
	}

	@Test
	void aConstructorThatRefusesTheValuesIsNamedWithItsReason() {
		byte[] bytes = Coding.encode(Point.class, new Point(0, 0));
		byte[] negative = Arrays.copyOf(bytes, 5);
		assertThatThrownBy(() -> Coding.decode(Positive.class, negative)).isInstanceOf(CodecException.class)
				.hasMessageContaining(Positive.class.getName()).hasMessageContaining("0 isn't positive")
				.hasCauseInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void anAccessorThatThrowsIsNamedWithItsReason() {
		assertThatThrownBy(() -> Coding.encode(Grumpy.class, new Grumpy(1))).isInstanceOf(CodecException.class)
				.hasMessageContaining("Grumpy.number()").hasMessageContaining("not now");
	}

	@Test
	void aRecordWhoseInitializerFailsIsRefusedAsItsConstructorWouldBe() {
		byte[] bytes = { 1, 0, 0, 0, 1 };
		assertThatThrownBy(() -> Coding.decode(Broken.class, bytes)).isInstanceOf(CodecException.class)
				.hasMessageContaining("Broken");
	}

	@Test
	void aHashCodeThatThrowsIsAnErrorOfTheValue() {
		TypeOf<Set<Unequal>> type = new TypeOf<>() { };
		byte[] bytes = { 1, 1, 1, 0 };
		assertThatThrownBy(() -> Coding.decode(type.type(), bytes)).isInstanceOf(CodecException.class)
				.hasCauseInstanceOf(NullPointerException.class);
	}
}
