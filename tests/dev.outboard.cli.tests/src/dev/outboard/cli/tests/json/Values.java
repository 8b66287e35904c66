package dev.outboard.cli.tests.json;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of every shape that a contract may use, each by the name of a parameter. */
final class Values {

	/** Fruit. */
	enum Fruit {
		APPLE, PEAR, PLUM
	}

	/** A plain record. */
	record Point(int x, int y) {
	}

	/** A generic record. */
	record Pair<A, B>(A first, B second) {
	}

	/** A record in a record, and containers of it. */
	record Shape(String name, Optional<Point> centre, List<Pair<String, Point>> corners) {
	}

	/** A record that contains itself. */
	record Tree(String label, List<Tree> children) {
	}

	/** A record that doesn't take everything. */
	record Even(int number) {
		Even {
			if (number % 2 != 0) {
				throw new IllegalArgumentException(number + " is odd");
			}
		}
	}

	/** What the types are taken from. */
	@SuppressWarnings("unused")
	private interface Contract {
		void all(String string, Path path, Fruit fruit, boolean primitiveBoolean, Boolean wrappedBoolean,
				byte primitiveByte, short primitiveShort, int primitiveInt, Integer wrappedInt, long primitiveLong,
				float primitiveFloat, double primitiveDouble, Double wrappedDouble, char primitiveChar,
				Character wrappedChar, int[] ints, byte[] bytes, double[] doubles, String[][] table,
				List<String> strings, List<? extends Fruit> fruits, Set<Integer> numbers, Map<String, Integer> byName,
				Map<Fruit, Boolean> byFruit, Map<Integer, String> byNumber, Map<Point, String> byPoint,
				Optional<String> maybeText, Optional<Integer> maybeNumber, Point point, Pair<String, Integer> pair,
				Pair<List<Fruit>, Pair<Path, Long>>[] pairs, Shape shape, Tree tree, Even even, Throwable throwable);
	}

	private Values() {
	}

	/** Returns the type of the parameter {@code name}. */
	static Type type(String name) {
		return List.of(Contract.class.getDeclaredMethods()[0].getParameters()).stream()
				.filter(p -> p.getName().equals(name)).findFirst().orElseThrow().getParameterizedType();
	}
}
