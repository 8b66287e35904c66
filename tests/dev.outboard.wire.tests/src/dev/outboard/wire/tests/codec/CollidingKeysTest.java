package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.tests.codec.Samples.Point;

/** Sets and maps of keys that have the same hash code, which a hash table must compare one by one. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CollidingKeysTest {

	private static final TypeOf<Set<Counted>> SET = new TypeOf<>() { };
	private static final TypeOf<Set<Set<Set<Counted>>>> NESTED = new TypeOf<>() { };

	private static long comparisons;

	/** Counts how often two are compared; has the hash code of its first component. */
	record Counted(int hash, int number) {

		@Override
		public boolean equals(Object other) {
			comparisons++;
			return other instanceof Counted counted && number == counted.number && hash == counted.hash;
		}

		@Override
		public int hashCode() {
			return hash;
		}
	}

	@BeforeEach
	void forget() {
		comparisons = 0;
	}

	@Test
	void manyOfThemAreRefusedBeforeTheyAreCompared() {
		byte[] bytes = encoded(50_000, i -> 7);
		assertThatThrownBy(() -> Coding.decode(SET.type(), bytes)).isInstanceOf(CodecException.class)
				.hasMessageContaining("same hash code").hasMessageContaining("as a list");
		assertThat(comparisons).isZero();
	}

	@Test
	void soAreTheKeysOfAMap() {
		Output out = new Output(Message.BASE_LIMIT);
		out.writeBoolean(true);
		out.writeLength(50_000);
		for (int i = 0; i < 50_000; i++) {
			writeCounted(out, 7, i);
			out.writeBoolean(false);
		}
		assertThatThrownBy(() -> Coding.decode(new TypeOf<Map<Counted, int[]>>() { }.type(), out.toByteArray()))
				.isInstanceOf(CodecException.class);
		assertThat(comparisons).isZero();
	}

	@Test
	void aFewAreNot() {
		byte[] bytes = encoded(300, i -> 7);
		assertThat((Set<?>) Coding.decode(SET.type(), bytes)).hasSize(300);
		assertThat(comparisons).isPositive();
	}

	@Test
	void whatIsTakenCausesNoMoreWorkThanItsSizeAllows() {
		int accepted = 0;
		for (int alike = 1; alike < 3000; alike = alike * 3 / 2 + 1) {
			int group = alike;
			byte[] bytes = encoded(30_000, i -> i / group);
			comparisons = 0;
			try {
				Coding.decode(SET.type(), bytes);
				accepted++;
			} catch (CodecException e) {
				assertThat(e).hasMessageContaining("same hash code");
			}
			// A comparison of two counts the bytes of one, nine here.
			assertThat(comparisons).as("%s alike", alike).isLessThan((1_000_000 + 100L * bytes.length) / 9 * 2);
		}
		assertThat(accepted).isBetween(5, 15);
	}

	/** Few on each level, but to compare two sets of sets is to compare each with each inside, on each level. */
	@Test
	void setsOfSetsOfThemAreReckonedTogether() {
		Output out = new Output(Message.BASE_LIMIT);
		int number = 0;
		out.writeBoolean(true);
		out.writeLength(60);
		for (int i = 0; i < 60; i++) {
			out.writeBoolean(true);
			out.writeLength(60);
			for (int j = 0; j < 60; j++) {
				out.writeBoolean(true);
				out.writeLength(60);
				for (int k = 0; k < 60; k++) {
					writeCounted(out, 7, number++);
				}
			}
		}
		assertThatThrownBy(() -> Coding.decode(NESTED.type(), out.toByteArray())).isInstanceOf(CodecException.class)
				.hasMessageContaining("same hash code");
		assertThat(comparisons).isLessThan(200L * out.size());
	}

	@Test
	void gridsOfSmallNumbersAreNotRefused() {
		Set<Point> grid = new HashSet<>();
		for (int x = 0; x < 500; x++) {
			for (int y = 0; y < 500; y++) {
				grid.add(new Point(x, y));
			}
		}
		assertThat(Coding.roundTrip(new TypeOf<Set<Point>>() { }, grid)).isEqualTo(grid);
	}

	@Test
	void textsOfOneHashCodeAreNotRefusedForTheyHaveAnOrder() {
		List<String> alike = List.of("");
		for (int i = 0; i < 14; i++) {
			List<String> longer = new ArrayList<>();
			alike.forEach(each -> longer.addAll(List.of(each + "Aa", each + "BB")));
			alike = longer;
		}
		Map<String, Integer> map = new LinkedHashMap<>();
		alike.forEach(each -> map.put(each, map.size()));
		assertThat(map.keySet()).hasSize(16_384).allMatch(each -> each.hashCode() == "Aa".repeat(14).hashCode());
		assertThat(Coding.roundTrip(new TypeOf<Map<String, Integer>>() { }, map)).isEqualTo(map);
	}

	@Test
	void whatComesTwiceIsRefused() {
		Output out = new Output(100);
		out.writeBoolean(true);
		out.writeLength(2);
		for (int i = 0; i < 2; i++) {
			writeCounted(out, 1, 1);
			out.writeBoolean(false);
		}
		assertThatThrownBy(() -> Coding.decode(new TypeOf<Map<Counted, int[]>>() { }.type(), out.toByteArray()))
				.isInstanceOf(CodecException.class).hasMessageContaining("same key twice");
	}

	private static byte[] encoded(int count, IntUnaryOperator hash) {
		Output out = new Output(Message.BASE_LIMIT);
		out.writeBoolean(true);
		out.writeLength(count);
		for (int i = 0; i < count; i++) {
			writeCounted(out, hash.applyAsInt(i), i);
		}
		return out.toByteArray();
	}

	private static void writeCounted(Output out, int hash, int number) {
		out.writeBoolean(true);
		out.writeInt(hash);
		out.writeInt(number);
	}
}
