package dev.outboard.json.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the type variables of a generic record stand for, and types with these put in. */
record TypeVariables(Map<TypeVariable<?>, Type> values) {

	/** No variables; still of use where a wildcard is to become its bound. */
	static final TypeVariables NONE = new TypeVariables(Map.of());

	/** Array and parameterized types with their variables replaced. */
	private record Parameterized(Class<?> getRawType, Type getOwnerType, List<Type> arguments)
			implements ParameterizedType {

		@Override
		public Type[] getActualTypeArguments() {
			return arguments.toArray(Type[]::new);
		}
	}

	private record ArrayOf(Type getGenericComponentType) implements GenericArrayType {
	}

	/** Returns those of {@code type}: none where it is a plain class. */
	static TypeVariables of(Type type) {
		if (!(type instanceof ParameterizedType parameterized)) {
			return NONE;
		}
		TypeVariable<?>[] variables = ((Class<?>) parameterized.getRawType()).getTypeParameters();
		Map<TypeVariable<?>, Type> values = new HashMap<>();
		for (int i = 0; i < variables.length; i++) {
			values.put(variables[i], parameterized.getActualTypeArguments()[i]);
		}
		return new TypeVariables(values);
	}

	/** Returns the type {@code raw<arguments>}. */
	static Type parameterized(Class<?> raw, Type... arguments) {
		return new Parameterized(raw, null, List.of(arguments));
	}

	/** Returns {@code type} with the variables replaced, and a wildcard by its upper bound. */
	Type resolve(Type type) {
		return switch (type) {
			case TypeVariable<?> variable -> values.getOrDefault(variable, variable);
			case WildcardType wildcard -> resolve(wildcard.getUpperBounds()[0]);
			case GenericArrayType array -> new ArrayOf(resolve(array.getGenericComponentType()));
			case ParameterizedType parameterized -> new Parameterized((Class<?>) parameterized.getRawType(),
					parameterized.getOwnerType(),
					Arrays.stream(parameterized.getActualTypeArguments()).map(this::resolve).toList());
			default -> type;
		};
	}
}
