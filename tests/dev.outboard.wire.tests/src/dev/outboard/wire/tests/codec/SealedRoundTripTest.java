package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.tests.codec.Figure.Disc;
import dev.outboard.wire.tests.codec.Figure.Ellipse;
import dev.outboard.wire.tests.codec.Figure.Fixed;
import dev.outboard.wire.tests.codec.Figure.Fork;
import dev.outboard.wire.tests.codec.Figure.Group;
import dev.outboard.wire.tests.codec.Figure.Inside;
import dev.outboard.wire.tests.codec.Figure.Leaf;
import dev.outboard.wire.tests.codec.Figure.Special;
import dev.outboard.wire.tests.codec.Figure.Square;
import dev.outboard.wire.tests.codec.Figure.Tagged;
import dev.outboard.wire.tests.codec.Figure.Wrapped;

class SealedRoundTripTest {

	sealed interface Forwards permits Alpha, Beta {
	}

	sealed interface Backwards permits Beta, Alpha {
	}

	record Alpha(int number) implements Forwards, Backwards {
	}

	record Beta(String text) implements Forwards, Backwards {
	}

	@Test
	void everyPermittedClassArrivesAsItself() {
		Figure group = new Group("g", Arrays.asList(new Square(1), Special.NOTHING, null, new Group("h", List.of(),
				Optional.of(new Ellipse(1, 2)))), Optional.of(new Disc(3)));
		assertThat(Coding.roundTrip(Figure.class, group)).isEqualTo(group);
		assertThat(Coding.roundTrip(Figure.class, Special.EVERYTHING)).isSameAs(Special.EVERYTHING);
		assertThat(Coding.<Figure>roundTrip(Figure.class, null)).isNull();
	}

	@Test
	void aRecordPermittedInTwoWaysArrivesThroughEither() {
		assertThat(Coding.roundTrip(Figure.Curve.class, new Disc(1))).isEqualTo(new Disc(1));
		assertThat(Coding.roundTrip(Figure.Round.class, new Disc(1))).isEqualTo(new Disc(1));
	}

	@Test
	void genericOnes() {
		Tagged<String> tagged = new Fork<>(List.of(new Leaf<>("a"), new Fixed(1)), new String[0]);
		Fork<String> received = (Fork<String>) Coding.roundTrip(new TypeOf<Tagged<String>>() { }, tagged);
		assertThat(received.branches()).isEqualTo(List.of(new Leaf<>("a"), new Fixed(1)));
		assertThat(received.values()).isInstanceOf(String[].class);
		Wrapped<List<Integer>> wrapped = new Inside<>(5);
		assertThat(Coding.roundTrip(new TypeOf<Wrapped<List<Integer>>>() { }, wrapped)).isEqualTo(wrapped);
	}

	@Test
	void theOrderOfPermitsDoesNotMatter() {
		assertThat(Coding.encode(Forwards.class, new Beta("b"))).isEqualTo(Coding.encode(Backwards.class, new Beta("b")));
		assertThat(Coding.decode(Backwards.class, Coding.encode(Forwards.class, new Alpha(1)))).isEqualTo(new Alpha(1));
	}

	@Test
	void aClassThatIsNotPermittedIsRefused() {
		assertThatThrownBy(() -> Coding.decode(Forwards.class, new byte[] { 1, 2, 0, 0, 0, 0 }))
				.isInstanceOf(CodecException.class).hasMessageContaining("permits no class at position 2");
		assertThatThrownBy(() -> new Codecs().of(Forwards.class).write(new Output(100), new Square(1)))
				.isInstanceOf(ClassCastException.class).hasMessageContaining("Square is no ");
	}
}
