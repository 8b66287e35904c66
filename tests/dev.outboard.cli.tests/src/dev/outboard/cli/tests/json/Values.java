package dev.outboard.cli.tests.json;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

	/** A sealed interface, with records, a sealed interface below it, and two enums. */
	sealed interface Figure {

		/** A sealed interface below. */
		sealed interface Curve extends Figure {
		}
	}

	/** A record by its name. */
	record Circle(Point centre, double radius) implements Figure.Curve {
	}

	/** A record that contains the interface. */
	record Group(List<Figure> members) implements Figure {
	}

	/** A record with a component of the name's name. */
	record Labelled(String type) implements Figure {
	}

	/** Constants beside records. */
	enum Trivial implements Figure {
		NOTHING, ALL
	}

	/** A constant of the same name. */
	enum Infinite implements Figure {
		ALL, HALF
	}

	/** One of two records that are called the same. */
	static final class Inner {
		/** The other one. */
		record Circle(int x) implements Figure {
		}
	}

	/** A generic sealed interface. */
	sealed interface Maybe<T> {
	}

	/** A record that hands the variable on. */
	record Just<A>(A value) implements Maybe<A> {
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
				Pair<List<Fruit>, Pair<Path, Long>>[] pairs, Shape shape, Tree tree, Even even, Throwable throwable,
				BigInteger bigInteger, BigDecimal bigDecimal, UUID uuid, URI uri, Instant instant, Duration duration,
				Period period, LocalDate localDate, LocalTime localTime, LocalDateTime localDateTime,
				OffsetDateTime offsetDateTime, OffsetTime offsetTime, ZonedDateTime zonedDateTime, ZoneId zoneId,
				ZoneOffset zoneOffset, Year year, YearMonth yearMonth, MonthDay monthDay, DayOfWeek dayOfWeek,
				Map<LocalDate, List<Instant>> byDate, Map<ZoneId, Integer> byZone, Figure figure, List<Figure> figures,
				Figure.Curve curve, Circle circle, Maybe<Integer> maybe);
	}

	private Values() {
	}

	/** Returns the type of the parameter {@code name}. */
	static Type type(String name) {
		return List.of(Contract.class.getDeclaredMethods()[0].getParameters()).stream()
				.filter(p -> p.getName().equals(name)).findFirst().orElseThrow().getParameterizedType();
	}
}
