package dev.outboard.json.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonObject;

import dev.outboard.json.internal.text.NearestName;

/** Converts JSON objects to records, by the names of their components. */
final class RecordDecoder {

	private RecordDecoder() {
	}

	/** Converts {@code json}, which may name {@code record} itself, too, where a sealed interface permits it. */
	static Object decode(JsonObject json, Class<?> record, TypeVariables variables) {
		RecordComponent[] components = record.getRecordComponents();
		List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
		for (String name : json.keySet()) {
			if (!names.contains(name) && !SealedDecoder.isNameOf(record, name, json)) {
				throw new ConversionException("a " + record.getSimpleName() + " has no component '" + name + "'"
						+ NearestName.of(name, names).map(near -> "; did you mean " + near + "?")
								.orElse("; it has " + String.join(", ", names)));
			}
		}
		List<String> missing = names.stream().filter(name -> !json.has(name)).toList();
		if (!missing.isEmpty()) {
			throw new ConversionException("a " + record.getSimpleName() + " needs " + String.join(", ", missing) + ", too");
		}
		Object[] values = Arrays.stream(components).map(c -> JsonDecoder.decodeAt("." + c.getName(),
				json.get(c.getName()), variables.resolve(c.getGenericType()))).toArray();
		return construct(record, components, values);
	}

	private static Object construct(Class<?> record, RecordComponent[] components, Object[] values) {
		try {
			Constructor<?> constructor = record.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		} catch (InvocationTargetException e) {
			throw new ConversionException(record.getSimpleName() + " refuses it: " + e.getCause());
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("record " + record.getName() + " can't be built", e);
		}
	}
}
