package dev.outboard.json.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.outboard.json.internal.text.NearestName;

/**
 * Converts JSON to values of sealed interfaces: objects that name their record, as in {@code {"type": "Circle", …}},
 * and constants of enums by name.
 */
final class SealedDecoder {

	/** The member that names the record. */
	static final String TYPE = "type";

	private SealedDecoder() {
	}

	/** Says whether {@code type} is a sealed interface. */
	static boolean isSealed(Class<?> type) {
		return type.isInterface() && type.isSealed();
	}

	/** Says whether objects of {@code record} name it: where some sealed interface permits it. */
	static boolean isNamed(Class<?> record) {
		return Arrays.stream(record.getInterfaces()).anyMatch(Class::isSealed)
				&& Arrays.stream(record.getRecordComponents()).noneMatch(c -> c.getName().equals(TYPE));
	}

	/** Says whether {@code member} of {@code json} names {@code record}. */
	static boolean isNameOf(Class<?> record, String member, JsonObject json) {
		return member.equals(TYPE) && isNamed(record) && json.get(TYPE).isJsonPrimitive()
				&& isCalled(record, json.get(TYPE).getAsString());
	}

	private static boolean isCalled(Class<?> record, String name) {
		return record.getSimpleName().equals(name) || record.getName().equals(name);
	}

	/** Returns how a value is written. */
	static String example(Class<?> raw) {
		return members(raw).filter(Class::isRecord).findFirst()
				.map(record -> "{\"" + TYPE + "\": \"" + record.getSimpleName() + "\", ...}").orElse("a constant's name");
	}

	/** Converts a constant's name. */
	static Object constant(String name, Class<?> raw) {
		List<Class<?>> enums = members(raw).filter(Class::isEnum).toList();
		List<Class<?>> having = enums.stream().filter(e -> constants(e).contains(name)).toList();
		return Scalars.ofWord(name, one(name, having, raw, enums.stream().flatMap(e -> constants(e).stream()).toList()));
	}

	/** Converts an object. */
	static Object decode(JsonObject json, Class<?> raw, Type type) {
		JsonElement named = json.get(TYPE);
		if (named == null || !named.isJsonPrimitive()) {
			throw new ConversionException("which " + raw.getSimpleName() + " is it? Write " + example(raw));
		}
		String name = named.getAsString();
		List<Class<?>> records = members(raw).filter(Class::isRecord).toList();
		List<Class<?>> called = records.stream().filter(record -> isCalled(record, name)).toList();
		Class<?> record = one(name, called, raw, records.stream().map(Class::getSimpleName).toList());
		if (!isNamed(record)) {
			throw new ConversionException("a " + name + " can't be written where a " + raw.getSimpleName() + " is needed:"
					+ " its component '" + TYPE + "' would be taken for the record's name");
		}
		return RecordDecoder.decode(json, record, variables(record, raw, TypeVariables.of(type)));
	}

	private static Class<?> one(String name, List<Class<?>> found, Class<?> raw, List<String> names) {
		if (found.size() > 1) {
			throw new ConversionException(name + " can be any of "
					+ found.stream().map(Class::getName).sorted().collect(Collectors.joining(", ")));
		}
		if (found.isEmpty()) {
			throw new ConversionException("no " + raw.getSimpleName() + " is called " + name + NearestName.of(name, names)
					.map(near -> "; did you mean " + near + "?").orElse("; there are " + String.join(", ", names)));
		}
		return found.get(0);
	}

	private static List<String> constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
	}

	private static Stream<Class<?>> members(Class<?> raw) {
		return Arrays.stream(raw.getPermittedSubclasses())
				.<Class<?>>flatMap(each -> isSealed(each) ? members(each) : Stream.of(each)).distinct();
	}

	/** Returns what the variables of a class below {@code top} stand for, where it hands them on. */
	private static TypeVariables variables(Class<?> below, Class<?> top, TypeVariables ofTop) {
		if (below == top) {
			return ofTop;
		}
		Map<TypeVariable<?>, Type> values = new HashMap<>();
		for (Type implemented : below.getGenericInterfaces()) {
			Class<?> raw = JsonDecoder.raw(implemented);
			if (top.isAssignableFrom(raw) && implemented instanceof ParameterizedType parameterized) {
				TypeVariables above = variables(raw, top, ofTop);
				for (int i = 0; i < raw.getTypeParameters().length; i++) {
					if (parameterized.getActualTypeArguments()[i] instanceof TypeVariable<?> variable) {
						values.put(variable, above.resolve(raw.getTypeParameters()[i]));
					}
				}
			}
		}
		return new TypeVariables(values);
	}
}
