package dev.outboard.wire.tests.codec;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The types that the codec is tried with. One that joins the closed type system joins {@link #TYPES}. */
final class Samples {

	/** Types whose generated values go through every general test. */
	static final List<Type> TYPES = Stream.concat(JdkGenerator.TYPES.stream(), Stream.<Type>of(
			boolean.class, byte.class, short.class, char.class, int.class, long.class, float.class, double.class, Boolean.class, Byte.class, Short.class, Character.class, Integer.class, Long.class,
			Float.class, Double.class, String.class, Path.class, Colour.class, Operator.class, Point.class, Empty.class,
			Named.class, Tree.class, Mixed.class,
			boolean[].class, byte[].class, short[].class, char[].class, int[].class, long[].class, float[].class,
			double[].class, int[][].class, String[].class, String[][][].class, Integer[].class, Point[].class,
			Colour[].class, Path[].class, boolean[][].class,
			new TypeOf<List<String>>() { }.type(),
			new TypeOf<List<? extends String>>() { }.type(),
			new TypeOf<List<Integer>[]>() { }.type(),
			new TypeOf<List<Empty>>() { }.type(),
			new TypeOf<Set<Long>>() { }.type(),
			new TypeOf<Set<Point>>() { }.type(),
			new TypeOf<Map<String, Integer>>() { }.type(),
			new TypeOf<Map<Point, List<double[]>>>() { }.type(),
			new TypeOf<Optional<String>>() { }.type(),
			new TypeOf<Optional<Optional<Integer>>>() { }.type(),
			new TypeOf<Pair<String, Integer>>() { }.type(),
			new TypeOf<List<Pair<String, Integer>>>() { }.type(),
			new TypeOf<Pair<Pair<String, int[]>, List<Pair<Colour, Path>>>>() { }.type(),
			new TypeOf<Swap<String, Integer>>() { }.type(),
			new TypeOf<Box<String>>() { }.type(),
			new TypeOf<Crate<Point>>() { }.type(),
			new TypeOf<Map<Optional<Colour>, Set<List<Map<String, List<Point>>>>>>() { }.type(),
			Month.class, DayOfWeek.class, Instant[].class, Times.class,
			new TypeOf<Map<LocalDate, List<BigDecimal>>>() { }.type(),
			new TypeOf<Set<ZonedDateTime>>() { }.type(),
			new TypeOf<Map<UUID, Optional<URI>>>() { }.type(),
			Figure.class, Figure.Curve.class, Figure.Round.class, Figure[].class,
			new TypeOf<Map<Figure, Figure.Special>>() { }.type(),
			new TypeOf<Set<Figure>>() { }.type(),
			new TypeOf<Figure.Tagged<String>>() { }.type(),
			new TypeOf<List<? extends Figure.Tagged<? extends Point>>>() { }.type(),
			new TypeOf<Pair<Figure.Tagged<Integer>, Figure.Tagged<Optional<Figure>>>>() { }.type(),
			new TypeOf<Figure.Wrapped<List<Instant>>>() { }.type())).toList();

	private Samples() {
	}

	enum Colour {
		RED, GREEN, BLUE
	}

	/** An enum whose constants are of classes of their own. */
	enum Operator {
		PLUS {
			@Override
			int apply(int a, int b) {
				return a + b;
			}
		},
		MINUS {
			@Override
			int apply(int a, int b) {
				return a - b;
			}
		};

		abstract int apply(int a, int b);
	}

	record Point(int x, int y) {
	}

	record Empty() {
	}

	record Named(String name, Point point, List<Point> others) {
	}

	/** Contains itself. */
	record Tree(String label, List<Tree> children) {
	}

	/** Something of everything. */
	record Mixed(boolean flag, byte b, short s, char c, int i, long l, float f, double d, Integer boxed, String text,
			byte[] bytes, int[][] grid, String[] words, Colour colour, Optional<Named> named, Map<String, Tree> trees,
			Set<Character> characters, Path path) {
	}

	/** Values of the JDK's classes side by side. */
	record Times(Instant instant, Duration duration, LocalDate date, ZoneId zone, List<OffsetDateTime> offsets,
			BigInteger number, URI uri) {
	}

	record Pair<A, B>(A first, B second) {
	}

	/** Contains itself with its type arguments exchanged. */
	record Swap<A, B>(A first, List<Swap<B, A>> others) {
	}

	/** Uses its type variable in an array, a collection and a wildcard. */
	record Box<T>(T[] array, List<T[]> arrays, List<? extends T> list, Optional<T> optional) {
	}

	/** Hands its type variable on inside an array and a wildcard. */
	record Crate<T>(Box<T[]> boxes, Pair<T, List<? extends T>> pair, Map<String, Pair<T[][], T>> map) {
	}

	/** Refuses some values. */
	record Positive(int number) {

		Positive {
			if (number <= 0) {
				throw new IllegalArgumentException(number + " isn't positive");
			}
		}
	}
}
