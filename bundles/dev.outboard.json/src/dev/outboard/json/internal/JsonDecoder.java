package dev.outboard.json.internal;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.outboard.json.internal.text.TypeNames;

/** Converts JSON to values of a declared type. */
final class JsonDecoder {

	private JsonDecoder() {
	}

	/**
	 * Converts {@code json}.
	 *
	 * @return the value; null where the JSON is
	 * @throws ConversionException when it is no value of {@code type}
	 */
	static Object decode(JsonElement json, Type type) {
		Class<?> raw = raw(type);
		if (raw == Optional.class) {
			return json.isJsonNull() ? Optional.empty() : Optional.of(decode(json, argument(type, 0)));
		}
		if (json.isJsonNull()) {
			if (raw.isPrimitive()) {
				throw new ConversionException("null is no " + raw);
			}
			return null;
		}
		if (Scalars.isScalar(raw)) {
			if (json instanceof JsonPrimitive primitive) {
				return Scalars.ofJson(primitive, raw);
			}
			throw new ConversionException("one " + raw.getSimpleName() + " is needed here, not " + describe(json));
		}
		if (raw.isRecord()) {
			return RecordDecoder.decode(object(json, type), raw, TypeVariables.of(type));
		}
		if (SealedDecoder.isSealed(raw)) {
			return json instanceof JsonPrimitive primitive && primitive.isString()
					? SealedDecoder.constant(primitive.getAsString(), raw)
					: SealedDecoder.decode(object(json, type), raw, type);
		}
		if (raw.isArray()) {
			return array(json, type, raw);
		}
		if (raw == List.class) {
			return elements(json, type, argument(type, 0));
		}
		if (raw == Set.class) {
			return new LinkedHashSet<>(elements(json, type, argument(type, 0)));
		}
		if (raw == Map.class) {
			return map(json, type);
		}
		throw new ConversionException("a " + TypeNames.of(type) + " can't be written as JSON");
	}

	/** Returns the class of values of {@code type}. */
	static Class<?> raw(Type type) {
		return switch (type) {
			case Class<?> plain -> plain;
			case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
			case GenericArrayType array -> raw(array.getGenericComponentType()).arrayType();
			default -> throw new ConversionException("a " + type.getTypeName() + " can't be written as JSON");
		};
	}

	/** Returns one of the types in the angle brackets of {@code type}. */
	static Type argument(Type type, int index) {
		return TypeVariables.NONE.resolve(((ParameterizedType) type).getActualTypeArguments()[index]);
	}

	private static Object array(JsonElement json, Type type, Class<?> raw) {
		Type component = type instanceof GenericArrayType generic ? generic.getGenericComponentType()
				: raw.getComponentType();
		List<Object> elements = elements(json, type, component);
		Object array = Array.newInstance(raw.getComponentType(), elements.size());
		for (int i = 0; i < elements.size(); i++) {
			Array.set(array, i, elements.get(i));
		}
		return array;
	}

	private static List<Object> elements(JsonElement json, Type type, Type element) {
		if (!json.isJsonArray()) {
			throw new ConversionException("a " + TypeNames.of(type) + " is written as a JSON array, as in "
					+ Examples.array(element) + ", not as " + describe(json));
		}
		List<Object> elements = new ArrayList<>();
		for (JsonElement each : json.getAsJsonArray()) {
			elements.add(decodeAt("[" + elements.size() + "]", each, element));
		}
		return elements;
	}

	private static Map<Object, Object> map(JsonElement json, Type type) {
		Class<?> keyClass = raw(argument(type, 0));
		Map<Object, Object> map = new LinkedHashMap<>();
		if (json.isJsonArray()) {
			// keys that are no words: [{"key": ..., "value": ...}, ...]
			Type entry = TypeVariables.parameterized(JsonEntry.class, argument(type, 0), argument(type, 1));
			elements(json, type, entry).forEach(e -> map.put(((JsonEntry<?, ?>) e).key(), ((JsonEntry<?, ?>) e).value()));
		} else if (Scalars.isScalar(keyClass)) {
			object(json, type).asMap().forEach((name, value) -> map.put(key(name, keyClass),
					decodeAt("." + name, value, argument(type, 1))));
		} else {
			throw new ConversionException("a " + TypeNames.of(type) + " is written as a JSON array of objects,"
					+ " as in [{\"key\": ..., \"value\": ...}]");
		}
		return map;
	}

	private static Object key(String name, Class<?> type) {
		try {
			return Scalars.ofWord(name, type);
		} catch (ConversionException e) {
			throw e.at("." + name);
		}
	}

	static Object decodeAt(String where, JsonElement json, Type type) {
		try {
			return decode(json, type);
		} catch (ConversionException e) {
			throw e.at(where);
		}
	}

	private static JsonObject object(JsonElement json, Type type) {
		if (!json.isJsonObject()) {
			throw new ConversionException("a " + TypeNames.of(type) + " is written as a JSON object, as in "
					+ Examples.object(type) + ", not as " + describe(json));
		}
		return json.getAsJsonObject();
	}

	private static String describe(JsonElement json) {
		return json.isJsonArray() ? "a JSON array" : json.isJsonObject() ? "a JSON object" : json.toString();
	}
}
