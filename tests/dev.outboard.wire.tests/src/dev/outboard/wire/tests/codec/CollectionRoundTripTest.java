package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.codec.CodecException;

class CollectionRoundTripTest {

	private static final TypeOf<List<String>> STRINGS = new TypeOf<>() { };
	private static final TypeOf<Set<String>> SET = new TypeOf<>() { };
	private static final TypeOf<Map<String, Integer>> MAP = new TypeOf<>() { };

	@Test
	void elementsMayBeNull() {
		assertThat(Coding.roundTrip(STRINGS, Arrays.asList("a", null, ""))).containsExactly("a", null, "");
		assertThat(Coding.roundTrip(SET, new LinkedHashSet<>(Arrays.asList("a", null)))).containsExactly("a", null);
	}

	@Test
	void keysAndValuesMayBeNull() {
		Map<String, Integer> map = new LinkedHashMap<>();
		map.put("one", null);
		map.put(null, 2);
		assertThat(Coding.roundTrip(MAP, map)).isEqualTo(map);
	}

	@Test
	void emptyOnesAndNullStayApart() {
		assertThat(Coding.roundTrip(STRINGS, List.of())).isNotNull().isEmpty();
		assertThat(Coding.roundTrip(STRINGS, null)).isNull();
		assertThat(Coding.roundTrip(MAP, Map.of())).isNotNull().isEmpty();
		assertThat(Coding.roundTrip(MAP, null)).isNull();
		assertThat(Coding.roundTrip(new TypeOf<Optional<Integer>>() { }, Optional.empty())).isEmpty();
		assertThat(Coding.roundTrip(new TypeOf<Optional<Integer>>() { }, null)).isNull();
	}

	@Test
	void anOptionalOfAnOptionalKeepsItsLevels() {
		TypeOf<Optional<Optional<String>>> type = new TypeOf<>() { };
		assertThat(Coding.roundTrip(type, Optional.of(Optional.of("a")))).contains(Optional.of("a"));
		assertThat(Coding.roundTrip(type, Optional.of(Optional.empty()))).contains(Optional.empty());
		assertThat(Coding.roundTrip(type, Optional.empty())).isEmpty();
	}

	@Test
	void theOrderOfSetsAndMapsIsKept() {
		List<String> order = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			order.add("element " + i * 7919 % 1000);
		}
		Map<String, Integer> map = new LinkedHashMap<>();
		order.forEach(key -> map.put(key, map.size()));
		assertThat(Coding.roundTrip(SET, new LinkedHashSet<>(order))).containsExactlyElementsOf(order);
		assertThat(Coding.roundTrip(MAP, map).keySet()).containsExactlyElementsOf(order);
	}

	@Test
	void whatArrivesIsUnmodifiable() {
		List<String> list = Coding.roundTrip(STRINGS, new ArrayList<>(List.of("a")));
		Set<String> set = Coding.roundTrip(SET, Set.of("a"));
		Map<String, Integer> map = Coding.roundTrip(MAP, new TreeMap<>(Map.of("a", 1)));
		assertThatThrownBy(() -> list.add("b")).isInstanceOf(UnsupportedOperationException.class);
		assertThatThrownBy(() -> list.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
		assertThatThrownBy(() -> set.remove("a")).isInstanceOf(UnsupportedOperationException.class);
		assertThatThrownBy(() -> map.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
		assertThatThrownBy(() -> map.entrySet().iterator().next().setValue(2))
				.isInstanceOf(UnsupportedOperationException.class);
	}

	@Test
	void nestedOnes() {
		TypeOf<Map<String, List<Map<Integer, Set<Optional<String>>>>>> type = new TypeOf<>() { };
		Map<String, List<Map<Integer, Set<Optional<String>>>>> value = Map.of("a",
				List.of(Map.of(1, Set.of(Optional.of("x"), Optional.empty())), Map.of()), "b", List.of());
		assertThat(Coding.roundTrip(type, value)).isEqualTo(value);
	}

	@Test
	void aMapWhoseEntriesAreMadeAnewWhileItIsReadIsSentWhole() {
		Map<String, Integer> map = new IdentityHashMap<>(Map.of("a", 1, "b", 2));
		assertThat(Coding.roundTrip(MAP, map)).isEqualTo(Map.of("a", 1, "b", 2));
	}

	@Test
	void aSetThatTakesEqualElementsIsRefusedWhereItArrives() {
		Set<String> twice = Collections.newSetFromMap(new IdentityHashMap<>());
		twice.add("a");
		twice.add(String.valueOf(new char[] { 'a' }));
		byte[] bytes = Coding.encode(SET.type(), twice);
		assertThatThrownBy(() -> Coding.decode(SET.type(), bytes)).isInstanceOf(CodecException.class)
				.hasMessageContaining("same element twice");
	}

	@Test
	void aListThatTellsAnotherSizeThanItHoldsIsSentAsItIs() {
		List<String> changing = new ArrayList<>(List.of("a", "b")) {
			private static final long serialVersionUID = 1L;

			@Override
			public int size() {
				return super.size() + 1;
			}
		};
		assertThat(Coding.roundTrip(STRINGS, changing)).containsExactly("a", "b");
	}
}
