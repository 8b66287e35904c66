package dev.outboard.wire.internal.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What the type variables of a generic record stand for in one use of it. */
record TypeVariables(Map<TypeVariable<?>, Type> values) {

	static final TypeVariables NONE = new TypeVariables(Map.of());

	/** Returns what the variables of {@code type}'s class stand for. */
	static TypeVariables of(ParameterizedType type) {
		TypeVariable<?>[] names = ((Class<?>) type.getRawType()).getTypeParameters();
		Type[] arguments = type.getActualTypeArguments();
		Map<TypeVariable<?>, Type> values = new HashMap<>();
		for (int i = 0; i < names.length; i++) {
			values.put(names[i], arguments[i]);
		}
		return new TypeVariables(values);
	}

	/**
	 * Returns {@code type} with each variable in it replaced by what it stands for, and each wildcard by its upper bound
	 * where it has one.
	 */
	Type resolve(Type type) {
		if (type instanceof TypeVariable<?> variable) {
			return values.getOrDefault(variable, variable);
		}
		if (type instanceof WildcardType wildcard && wildcard.getUpperBounds()[0] != Object.class) {
			return resolve(wildcard.getUpperBounds()[0]);
		}
		if (type instanceof ParameterizedType parameterized) {
			return new Resolved(parameterized.getRawType(), resolveAll(parameterized.getActualTypeArguments()));
		}
		if (type instanceof GenericArrayType array) {
			Type component = resolve(array.getGenericComponentType());
			return component instanceof Class<?> plain ? plain.arrayType() : new ResolvedArray(component);
		}
		return type;
	}

	/** Returns the generic class {@code raw} with what its variables stand for as its arguments. */
	Type apply(Class<?> raw) {
		return new Resolved(raw, resolveAll(raw.getTypeParameters()));
	}

	private List<Type> resolveAll(Type[] types) {
		List<Type> resolved = new ArrayList<>();
		for (Type type : types) {
			resolved.add(resolve(type));
		}
		return resolved;
	}

	/** A parameterized type whose arguments were replaced. */
	private record Resolved(Type raw, List<Type> arguments) implements ParameterizedType {

		@Override
		public Type[] getActualTypeArguments() {
			return arguments.toArray(new Type[0]);
		}

		@Override
		public Type getRawType() {
			return raw;
		}

		@Override
		public Type getOwnerType() {
			return null;
		}

		@Override
		public String toString() {
			StringJoiner names = new StringJoiner(", ", "<", ">");
			for (Type argument : arguments) {
				names.add(argument.getTypeName());
			}
			return raw.getTypeName() + names;
		}
	}

	/** An array of such a type. */
	private record ResolvedArray(Type component) implements GenericArrayType {

		@Override
		public Type getGenericComponentType() {
			return component;
		}

		@Override
		public String toString() {
			return component.getTypeName() + "[]";
		}
	}
}
