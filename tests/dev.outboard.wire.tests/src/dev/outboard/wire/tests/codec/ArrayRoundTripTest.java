package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.tests.codec.Samples.Box;
import dev.outboard.wire.tests.codec.Samples.Point;

class ArrayRoundTripTest {

	@Test
	void primitiveArrays() {
		assertThat(Coding.roundTrip(boolean[].class, new boolean[] { true, false })).containsExactly(true, false);
		assertThat(Coding.roundTrip(byte[].class, new byte[] { -128, 0, 127 })).containsExactly(-128, 0, 127);
		assertThat(Coding.roundTrip(short[].class, new short[] { Short.MIN_VALUE, 1 })).containsExactly(Short.MIN_VALUE, 1);
		assertThat(Coding.roundTrip(char[].class, new char[] { 'a', '\ud800' })).containsExactly('a', '\ud800');
		assertThat(Coding.roundTrip(int[].class, new int[] { Integer.MIN_VALUE, 1 })).containsExactly(Integer.MIN_VALUE, 1);
		assertThat(Coding.roundTrip(long[].class, new long[] { Long.MIN_VALUE, 1 })).containsExactly(Long.MIN_VALUE, 1);
		assertThat(Coding.roundTrip(float[].class, new float[] { -0f, Float.NaN })).containsExactly(-0f, Float.NaN);
		assertThat(Coding.roundTrip(double[].class, new double[] { -0.0, Double.NaN })).containsExactly(-0.0, Double.NaN);
	}

	@Test
	void elementsOfPrimitiveArraysAreLittleEndian() {
		Output out = new Output(100);
		new Codecs().of(int[].class).write(out, new int[] { 1, -2 });
		byte[] numbers = { 1, 0, 0, 0, -2, -1, -1, -1 };
		assertThat(out.toByteArray()).endsWith(numbers);
	}

	@Test
	void emptyArraysAndNull() {
		assertThat(Coding.roundTrip(int[].class, new int[0])).isEmpty();
		assertThat(Coding.roundTrip(String[].class, new String[0])).isEmpty();
		assertThat(Coding.<int[]>roundTrip(int[].class, null)).isNull();
		assertThat(Coding.<String[]>roundTrip(String[].class, null)).isNull();
	}

	@Test
	void aMegabyteOfBytes() {
		byte[] value = new byte[1_000_003];
		new Random(1).nextBytes(value);
		assertThat(Coding.roundTrip(byte[].class, value)).isEqualTo(value);
	}

	@Test
	void nestedAndRaggedArraysWithNulls() {
		int[][][] grid = { { { 1, 2 }, {} }, null, {}, { null, { 3 } } };
		assertThat(Coding.roundTrip(int[][][].class, grid)).isDeepEqualTo(grid);
		String[][] words = { { "a", null }, null, {} };
		assertThat(Coding.roundTrip(String[][].class, words)).isDeepEqualTo(words);
	}

	@Test
	void arraysOfRecordsAreOfTheRecordsClass() {
		Point[] points = { new Point(1, 2), null };
		assertThat(Coding.roundTrip(Point[].class, points)).isInstanceOf(Point[].class).containsExactly(points);
	}

	@Test
	void anArrayOfAGenericTypeIsOfItsErasedClass() {
		@SuppressWarnings("unchecked")
		List<Integer>[] lists = new List[] { List.of(1, 2), List.of() };
		assertThat(Coding.roundTrip(new TypeOf<List<Integer>[]>() { }, lists)).isInstanceOf(List[].class)
				.containsExactly(lists);
	}

	@Test
	void anArrayOfATypeVariableIsOfTheClassItStandsFor() {
		Box<String> box = new Box<>(new String[] { "a" }, List.<String[]>of(new String[] { "b" }), List.of("c"), null);
		Box<String> received = Coding.roundTrip(new TypeOf<Box<String>>() { }, box);
		assertThat(received.array()).isInstanceOf(String[].class).containsExactly("a");
		assertThat(received.arrays().get(0)).isInstanceOf(String[].class).containsExactly("b");
	}
}
