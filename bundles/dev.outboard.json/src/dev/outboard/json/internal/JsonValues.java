package dev.outboard.json.internal;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.outboard.api.RemoteWorkerException;

/** Converts results to JSON. */
public final class JsonValues {

	private JsonValues() {
	}

	/** Returns {@code value}, which may be null, as JSON: what {@link JsonArguments} would make the same value of. */
	public static JsonElement of(Object value) {
		return switch (value) {
			case null -> JsonNull.INSTANCE;
			case String text -> new JsonPrimitive(text);
			case Boolean truth -> new JsonPrimitive(truth);
			case Character character -> new JsonPrimitive(character.toString());
			case Double number when !Double.isFinite(number) -> new JsonPrimitive(number.toString());
			case Float number when !Float.isFinite(number) -> new JsonPrimitive(number.toString());
			case Number number -> new JsonPrimitive(number);
			case Enum<?> constant -> new JsonPrimitive(constant.name());
			case Path path -> new JsonPrimitive(path.toString());
			case Optional<?> optional -> of(optional.orElse(null));
			case Collection<?> elements -> ofElements(elements);
			case Map<?, ?> map -> ofMap(map);
			case Record record -> ofRecord(record);
			case Throwable thrown -> ofThrowable(thrown);
			case Object array when array.getClass().isArray() -> ofArray(array);
			default -> new JsonPrimitive(value.toString());
		};
	}

	/** Returns the value of one component of {@code record}, which may be null. */
	public static Object component(Record record, RecordComponent component) {
		try {
			Method accessor = component.getAccessor();
			accessor.setAccessible(true);
			return accessor.invoke(record);
		} catch (InvocationTargetException e) {
			throw new IllegalStateException(component + " of " + record.getClass().getName() + " fails", e.getCause());
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(component + " of " + record.getClass().getName() + " can't be read", e);
		}
	}

	private static JsonElement ofElements(Collection<?> elements) {
		JsonArray json = new JsonArray();
		elements.forEach(element -> json.add(of(element)));
		return json;
	}

	private static JsonElement ofArray(Object array) {
		JsonArray json = new JsonArray();
		for (int i = 0; i < Array.getLength(array); i++) {
			json.add(of(Array.get(array, i)));
		}
		return json;
	}

	private static JsonElement ofMap(Map<?, ?> map) {
		if (map.keySet().stream().allMatch(key -> key != null && Scalars.isScalar(declared(key)))) {
			JsonObject json = new JsonObject();
			map.forEach((key, value) -> json.add(of(key).getAsString(), of(value)));
			return json;
		}
		return ofElements(map.entrySet().stream().map(e -> new JsonEntry<>(e.getKey(), e.getValue())).toList());
	}

	/** Returns the type that would be declared for {@code key}: the platform's paths are of a class of their own. */
	private static Class<?> declared(Object key) {
		return switch (key) {
			case Path path -> Path.class;
			case Enum<?> constant -> constant.getDeclaringClass();
			case ZoneId zone -> ZoneId.class;
			default -> key.getClass();
		};
	}

	private static JsonElement ofRecord(Record record) {
		JsonObject json = new JsonObject();
		if (SealedDecoder.isNamed(record.getClass())) {
			json.addProperty(SealedDecoder.TYPE, record.getClass().getSimpleName());
		}
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			json.add(component.getName(), of(component(record, component)));
		}
		return json;
	}

	private static JsonElement ofThrowable(Throwable thrown) {
		JsonObject json = new JsonObject();
		if (thrown instanceof RemoteWorkerException remote) {
			json.add("class", of(remote.remoteClassName()));
			json.add("message", of(remote.remoteMessage()));
		} else {
			json.add("class", of(thrown.getClass().getName()));
			json.add("message", of(thrown.getMessage()));
		}
		return json;
	}
}
