package dev.outboard.json.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.google.gson.JsonPrimitive;

import dev.outboard.json.internal.text.NearestName;

/** Converts what is written as one word: text, characters, numbers, truth values, enum constants, paths, dates. */
final class Scalars {

	/** What needs no JSON parser to be read, whose buffers cost more than the rest of a call. */
	private static final Pattern SHORT_INTEGER = Pattern.compile("-?[1-9][0-9]{0,17}|0");

	private Scalars() {
	}

	static boolean isScalar(Class<?> type) {
		return isText(type) || isBoolean(type) || Numbers.isNumber(type);
	}

	/** Says whether values of the type are strings in JSON. */
	static boolean isText(Class<?> type) {
		return type == String.class || type == char.class || type == Character.class || type == Path.class
				|| type.isEnum() || WrittenAsText.includes(type);
	}

	/** Converts a word that isn't quoted: an argument, or the name of a member of a JSON object. */
	static Object ofWord(String word, Class<?> type) {
		if (isText(type)) {
			return ofText(word, type);
		}
		if (isBoolean(type)) {
			return switch (word) {
				case "true" -> true;
				case "false" -> false;
				default -> throw new ConversionException("write true or false");
			};
		}
		return number(word).map(n -> Numbers.convert(n, type)).orElseGet(() -> Numbers.special(word, type));
	}

	/** Converts a JSON string, number or truth value. */
	static Object ofJson(JsonPrimitive json, Class<?> type) {
		if (isText(type)) {
			if (!json.isString()) {
				throw new ConversionException("a JSON string is needed here, not " + json);
			}
			return ofText(json.getAsString(), type);
		}
		if (isBoolean(type)) {
			if (!json.isBoolean()) {
				throw new ConversionException("true or false is needed here, not " + json);
			}
			return json.getAsBoolean();
		}
		if (json.isNumber()) {
			return Numbers.convert(json.getAsNumber(), type);
		}
		if (json.isString()) {
			return Numbers.special(json.getAsString(), type);
		}
		throw new ConversionException("a number is needed here, not " + json);
	}

	private static Object ofText(String text, Class<?> type) {
		if (type == String.class) {
			return text;
		}
		if (type == Path.class) {
			return path(text);
		}
		if (WrittenAsText.includes(type)) {
			return WrittenAsText.parse(text, type);
		}
		return type.isEnum() ? constant(text, type) : character(text);
	}

	private static boolean isBoolean(Class<?> type) {
		return type == boolean.class || type == Boolean.class;
	}

	private static Optional<Number> number(String word) {
		if (SHORT_INTEGER.matcher(word).matches()) {
			return Optional.of(Long.valueOf(word));
		}
		boolean begins = !word.isEmpty() && (word.charAt(0) == '-' || Character.isDigit(word.charAt(0)));
		try {
			return begins && JsonText.parse(word) instanceof JsonPrimitive json && json.isNumber()
					? Optional.of(json.getAsNumber())
					: Optional.empty();
		} catch (ConversionException e) {
			return Optional.empty();
		}
	}

	private static char character(String text) {
		if (text.length() != 1) {
			throw new ConversionException("a char is one UTF-16 unit, and this has " + text.length());
		}
		return text.charAt(0);
	}

	private static Path path(String text) {
		try {
			return Path.of(text);
		} catch (InvalidPathException e) {
			throw new ConversionException("no path: " + e.getReason());
		}
	}

	private static Object constant(String name, Class<?> type) {
		List<String> names = Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
		int index = names.indexOf(name);
		if (index < 0) {
			throw new ConversionException("no constant of " + type.getSimpleName() + NearestName.of(name, names)
					.map(near -> "; did you mean " + near + "?").orElse("; it has " + String.join(", ", names)));
		}
		return type.getEnumConstants()[index];
	}
}
