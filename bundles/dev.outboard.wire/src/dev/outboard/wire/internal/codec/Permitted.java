package dev.outboard.wire.internal.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records and enums that a sealed interface permits, those of sealed interfaces below it among them: by name, because
 * both sides must find them in the same order, and with what their type variables stand for.
 */
final class Permitted {

	private final SortedMap<String, Member> members = new TreeMap<>();

	/**
	 * @param raw       a record or enum
	 * @param type      the same with its type arguments, where it has any
	 * @param variables what its type variables stand for
	 */
	record Member(Class<?> raw, Type type, TypeVariables variables) {
	}

	private Permitted() {
	}

	/** Returns those of the interface {@code raw}, whose use is {@code type}. */
	static Iterable<Member> of(Class<?> raw, Type type) {
		Permitted permitted = new Permitted();
		permitted.addAll(raw, type);
		return permitted.members.values();
	}

	private void addAll(Class<?> raw, Type type) {
		for (Class<?> each : raw.getPermittedSubclasses()) {
			if (!each.isRecord() && !each.isEnum() && !(each.isInterface() && each.isSealed())) {
				throw new UnsupportedTypeException("class " + each.getName() + ", which sealed interface " + raw.getName()
						+ " permits, can't cross the process border: make it a record, an enum, or a sealed interface of"
						+ " such");
			}
			TypeVariables variables = variables(each, raw, type);
			Type use = each.getTypeParameters().length == 0 ? each : variables.apply(each);
			if (each.isInterface()) {
				addAll(each, use);
			} else {
				members.putIfAbsent(each.getName(), new Member(each, use, variables));
			}
		}
	}

	/** Finds what the variables of {@code each} stand for, from how it says that it implements {@code raw}. */
	private static TypeVariables variables(Class<?> each, Class<?> raw, Type type) {
		Map<TypeVariable<?>, Type> values = new HashMap<>();
		for (Type implemented : each.getGenericInterfaces()) {
			if (implemented instanceof ParameterizedType parameterized && parameterized.getRawType() == raw) {
				match(parameterized, type, values);
			}
		}
		for (TypeVariable<?> variable : each.getTypeParameters()) {
			if (!values.containsKey(variable)) {
				throw new UnsupportedTypeException("type variable " + variable + " of " + each.getName()
						+ " can't be told from " + type.getTypeName() + ", which permits it: let it hand the variable"
						+ " on to the interface, or name the type");
			}
		}
		return new TypeVariables(values);
	}

	private static void match(Type declared, Type actual, Map<TypeVariable<?>, Type> values) {
		if (declared instanceof TypeVariable<?> variable) {
			values.putIfAbsent(variable, actual);
		} else if (declared instanceof ParameterizedType one && actual instanceof ParameterizedType other
				&& one.getRawType() == other.getRawType()) {
			for (int i = 0; i < one.getActualTypeArguments().length; i++) {
				match(one.getActualTypeArguments()[i], other.getActualTypeArguments()[i], values);
			}
		} else if (declared instanceof GenericArrayType one) {
			if (actual instanceof GenericArrayType other) {
				match(one.getGenericComponentType(), other.getGenericComponentType(), values);
			} else if (actual instanceof Class<?> plain && plain.isArray()) {
				match(one.getGenericComponentType(), plain.getComponentType(), values);
			}
		}
	}
}
