package dev.outboard.wire.tests.codec;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a value into nested lists that are equal just when the values are the same to the last bit, and in order. */
final class Shape {

	private Shape() {
	}

	static Object of(Object value) {
		return switch (value) {
			case null -> "null";
			case Float number -> List.of("float", Float.floatToRawIntBits(number));
			case Double number -> List.of("double", Double.doubleToRawLongBits(number));
			case List<?> list -> ofAll("list", list);
			case Set<?> set -> ofAll("set", set);
			case Map<?, ?> map -> ofMap(map);
			case Optional<?> optional -> List.of("optional", of(optional.orElse(null)));
			case Record components -> ofRecord(components);
			case Object array when array.getClass().isArray() -> ofArray(array);
			default -> List.of(value.getClass().getName(), value);
		};
	}

	private static List<Object> ofAll(String kind, Iterable<?> elements) {
		List<Object> shape = new ArrayList<>(List.of(kind));
		elements.forEach(element -> shape.add(of(element)));
		return shape;
	}

	private static List<Object> ofMap(Map<?, ?> map) {
		List<Object> shape = new ArrayList<>(List.of("map"));
		map.forEach((key, value) -> shape.add(List.of(of(key), of(value))));
		return shape;
	}

	private static List<Object> ofArray(Object array) {
		List<Object> shape = new ArrayList<>(List.of("array"));
		for (int i = 0; i < Array.getLength(array); i++) {
			shape.add(of(Array.get(array, i)));
		}
		return shape;
	}

	private static List<Object> ofRecord(Record value) {
		List<Object> shape = new ArrayList<>(List.of(value.getClass().getName()));
		for (RecordComponent component : value.getClass().getRecordComponents()) {
			try {
				component.getAccessor().setAccessible(true);
				shape.add(of(component.getAccessor().invoke(value)));
			} catch (ReflectiveOperationException e) {
				throw new AssertionError(e);
			}
		}
		return shape;
	}
}
