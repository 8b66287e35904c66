package dev.outboard.json.internal;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.google.gson.JsonElement;

/**
 * Writes results for people: text as it is; a list's elements, a map's entries and a record's components on a line each;
 * what these contain as JSON.
 */
public final class TextValues {

	private TextValues() {
	}

	/** Returns the lines of {@code value}, which may be null: then there are none. */
	public static List<String> lines(Object value) {
		return switch (value) {
			case null -> List.of();
			case Optional<?> optional -> lines(optional.orElse(null));
			case Collection<?> elements -> elements.stream().map(TextValues::line).toList();
			case Map<?, ?> map -> map.entrySet().stream().map(e -> line(e.getKey()) + ": " + line(e.getValue())).toList();
			case Record record -> Arrays.stream(record.getClass().getRecordComponents())
					.map(component -> line(record, component)).toList();
			case Object array when array.getClass().isArray() ->
				IntStream.range(0, Array.getLength(array)).mapToObj(i -> line(Array.get(array, i))).toList();
			default -> List.of(line(value));
		};
	}

	private static String line(Record record, RecordComponent component) {
		return component.getName() + ": " + line(JsonValues.component(record, component));
	}

	private static String line(Object value) {
		JsonElement json = JsonValues.of(value);
		return json.isJsonPrimitive() ? json.getAsString() : JsonText.write(json);
	}
}
