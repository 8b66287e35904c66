package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.codec.CodecException;

/** Values that lie within one another deeper than a thread's stack. */
class NestingTest {

	private record Link(int number, Optional<Link> next) {
	}

	private record Web(Map<Web, String> links, Map<String, Web> names, int number) {
	}

	private record Knot(List<Knot> others) {
	}

	@Test
	void aChainOfTwoHundredArrives() {
		Link chain = chain(200);
		assertThat(Coding.roundTrip(Link.class, chain)).isEqualTo(chain);
	}

	@Test
	void aChainThatIsTooDeepIsRefusedWhereItIsSent() {
		Link chain = chain(100_000);
		assertThatThrownBy(() -> Coding.encode(Link.class, chain)).isInstanceOf(CodecException.class)
				.hasMessageContaining("nested more than");
	}

	@Test
	void aValueThatContainsItselfIsRefusedWhereItIsSent() {
		Knot knot = new Knot(new ArrayList<>());
		knot.others().add(knot);
		assertThatThrownBy(() -> Coding.encode(Knot.class, knot)).isInstanceOf(CodecException.class)
				.hasMessageContaining("contains itself");
	}

	@Test
	void soIsASetOrMapThatContainsItself() {
		Web web = new Web(new IdentityHashMap<>(), new HashMap<>(), 0);
		web.links().put(web, "self");
		assertThatThrownBy(() -> Coding.encode(Web.class, web)).isInstanceOf(CodecException.class)
				.hasMessageContaining("contains itself");
		Web other = new Web(Map.of(), new HashMap<>(), 1);
		other.names().put("self", other);
		assertThatThrownBy(() -> Coding.encode(Web.class, other)).isInstanceOf(CodecException.class)
				.hasMessageContaining("contains itself");
	}

	@Test
	void aPeerCannotNestWithoutEnd() {
		byte[] bytes = new byte[1_000_000];
		Arrays.fill(bytes, (byte) 1);
		assertThatThrownBy(() -> Coding.decode(Knot.class, bytes)).isInstanceOf(CodecException.class)
				.hasMessageContaining("nested more than");
	}

	@Test
	void breadthIsNoDepth() {
		List<Link> many = new ArrayList<>();
		for (int i = 0; i < 10_000; i++) {
			many.add(new Link(i, Optional.empty()));
		}
		assertThat(Coding.roundTrip(new TypeOf<List<Link>>() { }, many)).isEqualTo(many);
	}

	private static Link chain(int length) {
		Link chain = new Link(0, Optional.empty());
		for (int i = 1; i < length; i++) {
			chain = new Link(i, Optional.of(chain));
		}
		return chain;
	}
}
