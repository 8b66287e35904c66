package dev.outboard.json.internal;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Optional;

import com.google.gson.JsonElement;

/** Converts arguments that a person writes, as JSON or bare words, to the types of a function's parameters. */
public final class JsonArguments {

	private JsonArguments() {
	}

	/**
	 * Converts one argument.
	 *
	 * <p>What is written as one word needs no quotes. Where text is expected, an argument is taken as it stands, unless it
	 * begins and ends with a double quote and is a JSON string. Everything else is JSON.
	 *
	 * @return the value; null for the word {@code null} where no text is expected
	 * @throws ConversionException when it is no value of {@code type}
	 */
	public static Object convert(String argument, Type type) {
		Class<?> raw = JsonDecoder.raw(type);
		if (raw == Optional.class) {
			return argument.equals("null") ? Optional.empty()
					: Optional.of(convert(argument, JsonDecoder.argument(type, 0)));
		}
		if (!Scalars.isScalar(raw)) {
			return JsonDecoder.decode(JsonText.parse(argument), type);
		}
		boolean text = raw == String.class || raw == Path.class;
		if (argument.equals("null") && !text && !raw.isPrimitive()) {
			return null;
		}
		return Scalars.ofWord(Scalars.isText(raw) ? unquoted(argument) : argument, raw);
	}

	/**
	 * Converts an argument that is JSON already. Runs the constructors of records.
	 *
	 * @return the value; null where the JSON is
	 * @throws ConversionException when it is no value of {@code type}
	 */
	public static Object convert(JsonElement argument, Type type) {
		return JsonDecoder.decode(argument, type);
	}

	private static String unquoted(String argument) {
		if (argument.length() < 2 || !argument.startsWith("\"") || !argument.endsWith("\"")) {
			return argument;
		}
		try {
			JsonElement json = JsonText.parse(argument);
			return json.isJsonPrimitive() ? json.getAsString() : argument;
		} catch (ConversionException e) {
			// text that happens to begin and end so
			return argument;
		}
	}
}
