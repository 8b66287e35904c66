package dev.outboard.json.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows how values of a type are written. */
final class Examples {

	private Examples() {
	}

	/** Returns an example of whatever {@code type} is. */
	static String any(Type type) {
		Class<?> raw = JsonDecoder.raw(type);
		if (raw.isArray()) {
			return array(raw.getComponentType());
		}
		if (raw == List.class || raw == Set.class) {
			return array(JsonDecoder.argument(type, 0));
		}
		return raw.isRecord() || raw == Map.class || SealedDecoder.isSealed(raw) ? object(type) : "{}";
	}

	static String array(Type element) {
		return "[" + of(element) + ", " + of(element) + "]";
	}

	static String object(Type type) {
		Class<?> raw = JsonDecoder.raw(type);
		if (SealedDecoder.isSealed(raw)) {
			return SealedDecoder.example(raw);
		}
		if (!raw.isRecord()) {
			return "{" + of(JsonDecoder.argument(type, 0)) + ": " + of(JsonDecoder.argument(type, 1)) + "}";
		}
		TypeVariables variables = TypeVariables.of(type);
		return Arrays.stream(raw.getRecordComponents()).map(c -> member(c, variables))
				.collect(Collectors.joining(", ", "{", "}"));
	}

	private static String member(RecordComponent component, TypeVariables variables) {
		return "\"" + component.getName() + "\": " + of(variables.resolve(component.getGenericType()));
	}

	/** Goes one level deep only: records may contain themselves. */
	private static String of(Type type) {
		if (type instanceof Class<?> plain) {
			if (Numbers.isNumber(plain)) {
				return "1";
			}
			if (plain == boolean.class || plain == Boolean.class) {
				return "true";
			}
			if (WrittenAsText.includes(plain)) {
				return "\"" + WrittenAsText.example(plain) + "\"";
			}
			if (Scalars.isText(plain)) {
				return plain.isEnum() ? "\"" + plain.getEnumConstants()[0] + "\"" : "\"a\"";
			}
			return plain.isArray() ? "[...]" : "{...}";
		}
		return type instanceof GenericArrayType || JsonDecoder.raw(type) == List.class ? "[...]" : "...";
	}
}
