package dev.outboard.wire.tests.codec;

import java.util.List;
import java.util.Random;

/** Makes values of the primitive types and strings, extremes more often than chance would have them. */
final class ScalarGenerator {

	private static final List<Long> EDGES = List.of(0L, 1L, -1L, (long) Byte.MIN_VALUE, (long) Byte.MAX_VALUE,
			(long) Short.MIN_VALUE, (long) Short.MAX_VALUE, (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE,
			Long.MIN_VALUE, Long.MAX_VALUE, 0x7ff0_0000_0000_0001L, 0xfff8_0000_0000_0000L, 0x7f80_0001L);

	private static final List<String> PIECES = List.of("a", "Zz", "0", "ß", "é", "\u0000", "\u007f", "\u0080", "\u07ff",
			"\u0800", "\uffff", "\ufffd", "漢", "😀", "👩‍👩‍👧", "\ud800", "\udfff", "\udc00\ud800", "\r\n");

	private final Random random;

	ScalarGenerator(Random random) {
		this.random = random;
	}

	Object value(Class<?> type) {
		long bits = random.nextInt(3) == 0 ? EDGES.get(random.nextInt(EDGES.size())) : random.nextLong();
		return switch (type.getSimpleName().toLowerCase()) {
			case "boolean" -> (bits & 1) == 0;
			case "byte" -> (byte) bits;
			case "short" -> (short) bits;
			case "char", "character" -> (char) bits;
			case "int", "integer" -> (int) bits;
			case "long" -> bits;
			case "float" -> Float.intBitsToFloat((int) bits);
			case "double" -> Double.longBitsToDouble(bits);
			case "string" -> text();
			default -> throw new AssertionError("no values of " + type);
		};
	}

	String text() {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(random.nextInt(10) == 0 ? 300 : 6); i > 0; i--) {
			text.append(PIECES.get(random.nextInt(PIECES.size())));
		}
		return text.toString();
	}

	/** Returns a file name, without what the smallest of locales doesn't know. */
	String fileName() {
		return (random.nextBoolean() ? "" : "/") + "dir " + random.nextInt(100) + (random.nextBoolean() ? "/../b" : "");
	}
}
