package dev.outboard.wire.tests.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Holds a type with its arguments, as a contract declares it: {@code new TypeOf<List<String>>() {}}.
 *
 * @param <T> the type
 */
@SuppressWarnings("unused")
abstract class TypeOf<T> {

	final Type type() {
		return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
	}
}
