package dev.outboard.json.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;

/** Reads the words that a person types where a value of a certain class is wanted, as JSON that stands for it. */
public final class Words {

	private Words() {
	}

	/**
	 * Reads {@code text}, less the blanks around it. Runs no code but the JDK's.
	 *
	 * @throws ConversionException when it is no value of {@code word}, with a message that says what would be
	 */
	public static JsonElement read(String text, ValueShape.Word word) {
		String stripped = text.strip();
		Class<?> type = word.type();
		if (stripped.isEmpty() && word.nullable()) {
			return JsonNull.INSTANCE;
		}
		if (stripped.isEmpty()) {
			throw new ConversionException("a value is needed: " + hint(type));
		}
		Object value;
		try {
			value = Scalars.ofWord(stripped, type);
		} catch (ConversionException e) {
			if (!Numbers.isNumber(type)) {
				throw e;
			}
			throw new ConversionException("'" + stripped + "' is no " + hint(type));
		}
		return Numbers.isNumber(type) ? JsonValues.of(value) : new JsonPrimitive(stripped);
	}

	/** Returns what values of {@code type} look like, as in {@code int from -2147483648 to 2147483647}. */
	public static String hint(Class<?> type) {
		String name = type.getSimpleName();
		if (WrittenAsText.includes(type)) {
			return name + " such as " + WrittenAsText.example(type);
		}
		return Numbers.range(type).map(range -> name + " " + range).orElse(name);
	}
}
