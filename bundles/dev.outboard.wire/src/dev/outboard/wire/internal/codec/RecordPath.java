package dev.outboard.wire.internal.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The records on the way from a contract to the record that is being looked at. Finds those that contain themselves with
 * ever longer type arguments, as {@code record N<A>(List<N<List<A>>> next)} does: their codecs would be without end.
 */
final class RecordPath {

	/** A record that needs a longer type of itself once or twice comes to an end in all likelihood. */
	private static final int MOST_GROWTHS = 3;

	private final Deque<Step> steps = new ArrayDeque<>();

	private record Step(Class<?> raw, int length) {
	}

	/** Goes into a record; {@link #leave} must follow unless this throws. */
	void enter(Class<?> raw, Type type) {
		int length = lengthOf(type);
		int longest = 0;
		int growths = 0;
		for (Step step : steps) {
			if (step.raw == raw && step.length > longest) {
				longest = step.length;
				growths++;
			}
		}
		if (length > longest && growths >= MOST_GROWTHS) {
			throw new UnsupportedTypeException("record " + raw.getName()
					+ " contains itself with ever longer type arguments, and can't cross the process border: let it contain"
					+ " itself with the type arguments that it was given");
		}
		steps.addLast(new Step(raw, length));
	}

	/** Comes back from the record entered last. */
	void leave() {
		steps.removeLast();
	}

	private static int lengthOf(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			int length = 1;
			for (Type argument : parameterized.getActualTypeArguments()) {
				length += lengthOf(argument);
			}
			return length;
		}
		if (type instanceof GenericArrayType array) {
			return 1 + lengthOf(array.getGenericComponentType());
		}
		return type instanceof Class<?> plain && plain.isArray() ? 1 + lengthOf(plain.getComponentType()) : 1;
	}
}
