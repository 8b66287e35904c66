package dev.outboard.core.internal.call;

import java.util.Map;

/**
 * What a recording stub returns in place of a result. Primitive ones are unlikely values, so that a lambda that works on
 * the result instead of returning it gives itself away. (A boolean has no unlikely value: {@code a.x() && y} can't be
 * told from {@code a.x()} where {@code y} is true.)
 */
final class Placeholders {

	private static final Object INT = 0x6bd3_51a7;
	private static final Object LONG = 0x6bd3_51a7_19c5_2f4dL;
	private static final Object DOUBLE = 1.7320508075688772e-201;
	private static final Map<Class<?>, Object> OTHERS = Map.of(
			boolean.class, true,
			byte.class, (byte) 0x6b,
			short.class, (short) 0x6bd3,
			char.class, '\ufdd3',
			float.class, 1.7320509e-19f);

	private Placeholders() {
	}

	/** Returns what stands for a result of {@code type}: null for every type that isn't primitive. */
	static Object of(Class<?> type) {
		if (!type.isPrimitive()) {
			return null;
		}
		// Asked for with each call: to look up the usual ones would take a tenth of it.
		return type == int.class ? INT : type == double.class ? DOUBLE : type == long.class ? LONG : OTHERS.get(type);
	}

	/** Returns whether {@code value} is what {@link #of} returned for {@code type}. */
	static boolean is(Class<?> type, Object value) {
		Object placeholder = of(type);
		return placeholder == null ? value == null : placeholder.equals(value);
	}
}
