package dev.outboard.json.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** Converts decimal numbers to Java's number types, exactly or not at all; fractions are rounded to the nearest. */
final class Numbers {

	private static final Map<Class<?>, Class<?>> PRIMITIVES = Map.of(Byte.class, byte.class, Short.class, short.class,
			Integer.class, int.class, Long.class, long.class, Float.class, float.class, Double.class, double.class);

	/** No exponent beyond this can matter, and to expand a huge one would take all memory. */
	private static final int LARGEST_EXPONENT = 400;
	/** The most that a number without an end of its own may have, for the same reason. */
	private static final int MOST_DIGITS = 1_000_000;

	private Numbers() {
	}

	static boolean isNumber(Class<?> type) {
		return type == BigInteger.class || type == BigDecimal.class || PRIMITIVES.containsKey(type)
				|| PRIMITIVES.containsValue(type);
	}

	/** Returns from where to where the whole numbers of {@code type} go, in words; empty where they have no ends. */
	static Optional<String> range(Class<?> type) {
		return switch (PRIMITIVES.getOrDefault(type, type).getName()) {
			case "byte" -> range(Byte.MIN_VALUE, Byte.MAX_VALUE);
			case "short" -> range(Short.MIN_VALUE, Short.MAX_VALUE);
			case "int" -> range(Integer.MIN_VALUE, Integer.MAX_VALUE);
			case "long" -> range(Long.MIN_VALUE, Long.MAX_VALUE);
			default -> Optional.empty();
		};
	}

	private static Optional<String> range(long lowest, long highest) {
		return Optional.of("from " + lowest + " to " + highest);
	}

	static Object convert(Number number, Class<?> type) {
		Class<?> primitive = PRIMITIVES.getOrDefault(type, type);
		if (primitive == double.class) {
			return finite(number.doubleValue(), primitive);
		}
		if (primitive == float.class) {
			return (float) finite(number.floatValue(), primitive);
		}
		BigDecimal exact = new BigDecimal(number.toString());
		if (primitive == BigDecimal.class) {
			return exact;
		}
		BigInteger integer = integer(exact, primitive);
		return switch (primitive.getName()) {
			case "java.math.BigInteger" -> integer;
			case "byte" -> (byte) within(integer, Byte.MIN_VALUE, Byte.MAX_VALUE, primitive);
			case "short" -> (short) within(integer, Short.MIN_VALUE, Short.MAX_VALUE, primitive);
			case "int" -> (int) within(integer, Integer.MIN_VALUE, Integer.MAX_VALUE, primitive);
			default -> within(integer, Long.MIN_VALUE, Long.MAX_VALUE, primitive);
		};
	}

	/** Converts the words that JSON has no numbers for: {@code NaN}, {@code Infinity}, {@code -Infinity}. */
	static Object special(String word, Class<?> type) {
		boolean known = word.equals("NaN") || word.equals("Infinity") || word.equals("-Infinity");
		if (known && (type == double.class || type == Double.class)) {
			return Double.valueOf(word);
		}
		if (known && (type == float.class || type == Float.class)) {
			return Float.valueOf(word);
		}
		throw new ConversionException("no number");
	}

	private static BigInteger integer(BigDecimal number, Class<?> type) {
		if (number.signum() == 0) {
			return BigInteger.ZERO;
		}
		int most = type == BigInteger.class ? MOST_DIGITS : LARGEST_EXPONENT;
		if ((long) number.precision() - number.scale() > most) {
			throw new ConversionException("out of range for " + type.getSimpleName());
		}
		BigDecimal shortest = number.stripTrailingZeros();
		if (shortest.scale() > 0) {
			throw new ConversionException("not a whole number");
		}
		return shortest.toBigInteger();
	}

	private static long within(BigInteger number, long lowest, long highest, Class<?> type) {
		if (number.bitLength() > 63 || number.longValue() < lowest || number.longValue() > highest) {
			throw new ConversionException("out of range for " + type + ", which ends at " + lowest + " and " + highest);
		}
		return number.longValue();
	}

	private static double finite(double converted, Class<?> type) {
		if (Double.isInfinite(converted)) {
			throw new ConversionException("out of range for " + type);
		}
		return converted;
	}
}
