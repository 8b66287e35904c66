package dev.outboard.wire.internal.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the type variables of a generic record stand for in one use of it. */
record TypeVariables(Map<TypeVariable<?>, Type> values) {

	static final TypeVariables NONE = new TypeVariables(Map.of());

	/** Returns what the variables of {@code type}'s class stand for, its arguments seen with these variables. */
	TypeVariables of(ParameterizedType type) {
		TypeVariable<?>[] names = ((Class<?>) type.getRawType()).getTypeParameters();
		Type[] arguments = type.getActualTypeArguments();
		Map<TypeVariable<?>, Type> inner = new HashMap<>();
		for (int i = 0; i < names.length; i++) {
			inner.put(names[i], resolve(arguments[i]));
		}
		return new TypeVariables(inner);
	}

	/** Returns {@code type} with each variable replaced by what it stands for. */
	Type resolve(Type type) {
		if (type instanceof TypeVariable<?> variable) {
			return values.getOrDefault(variable, variable);
		}
		if (type instanceof ParameterizedType parameterized && !values.isEmpty()) {
			return new Resolved(parameterized.getRawType(),
					Arrays.stream(parameterized.getActualTypeArguments()).map(this::resolve).toList());
		}
		return type;
	}

	/** A parameterized type whose arguments were replaced. */
	private record Resolved(Type raw, java.util.List<Type> arguments) implements ParameterizedType {

		@Override
		public Type[] getActualTypeArguments() {
			return arguments.toArray(Type[]::new);
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
			return raw.getTypeName() + arguments.stream().map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
		}
	}
}
