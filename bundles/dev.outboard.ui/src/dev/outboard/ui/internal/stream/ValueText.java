package dev.outboard.ui.internal.stream;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;

/** Writes any value as a text of limited length. */
public final class ValueText {

	/** How many characters of a value are kept. */
	public static final int LIMIT = 2000;

	private static final int ELEMENTS = 50;

	private ValueText() {
	}

	/** Returns whether a value takes little memory, and is of a class that is there as long as the JVM. */
	public static boolean isPlain(Object value) {
		return value == null || value instanceof Boolean || value instanceof Character || value instanceof Long
				|| value instanceof Integer || value instanceof Double || value instanceof Float || value instanceof Short
				|| value instanceof Byte || value instanceof String text && text.length() <= LIMIT;
	}

	/** Returns {@code value} as text, cut where it is too long. */
	public static String of(Object value) {
		try {
			return cut(switch (value) {
				case null -> "null";
				case byte[] bytes -> NLS.bind(Messages.value_bytes, bytes.length);
				case Collection<?> all -> elements(all);
				case Map<?, ?> map -> entries(map);
				default -> value.getClass().isArray() ? array(value) : value.toString();
			});
		} catch (RuntimeException e) {
			return NLS.bind(Messages.value_unreadable, value.getClass().getName(), e);
		}
	}

	private static String elements(Collection<?> all) {
		StringJoiner text = new StringJoiner(", ", "[", "]");
		all.stream().limit(ELEMENTS).forEach(element -> text.add(of(element)));
		return ended(text, all.size());
	}

	private static String entries(Map<?, ?> map) {
		StringJoiner text = new StringJoiner(", ", "{", "}");
		map.entrySet().stream().limit(ELEMENTS).forEach(entry -> text.add(of(entry.getKey()) + '=' + of(entry.getValue())));
		return ended(text, map.size());
	}

	private static String array(Object array) {
		StringJoiner text = new StringJoiner(", ", "[", "]");
		int length = Array.getLength(array);
		for (int i = 0; i < Math.min(length, ELEMENTS); i++) {
			text.add(of(Array.get(array, i)));
		}
		return ended(text, length);
	}

	private static String ended(StringJoiner text, int size) {
		if (size > ELEMENTS) {
			text.add(NLS.bind(Messages.value_more, size - ELEMENTS));
		}
		return text.toString();
	}

	private static String cut(String text) {
		return text.length() <= LIMIT ? text : text.substring(0, LIMIT) + '\u2026';
	}
}
