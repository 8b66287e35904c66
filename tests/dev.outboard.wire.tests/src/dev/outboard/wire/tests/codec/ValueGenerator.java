package dev.outboard.wire.tests.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes values of a type, nulls and extremes among them. */
final class ValueGenerator {

	private static final int DEEPEST = 6;

	private final Random random;
	private final ScalarGenerator scalars;
	private final JdkGenerator jdk;
	private int depth;

	/** What a type variable stands for, and where that is to be understood. */
	private record Binding(Type type, Map<TypeVariable<?>, Binding> variables) {
	}

	ValueGenerator(Random random) {
		this.random = random;
		this.scalars = new ScalarGenerator(random);
		this.jdk = new JdkGenerator(random);
	}

	Object value(Type type) {
		return value(type, Map.of());
	}

	private Object value(Type type, Map<TypeVariable<?>, Binding> variables) {
		boolean primitive = type instanceof Class<?> plain && plain.isPrimitive();
		if (!primitive && random.nextInt(8) == 0) {
			return null;
		}
		depth++;
		try {
			return switch (type) {
				case Class<?> plain -> ofClass(plain);
				case ParameterizedType parameterized -> ofParameterized(parameterized, variables);
				case GenericArrayType array -> array(erase(array.getGenericComponentType(), variables),
						array.getGenericComponentType(), variables);
				case WildcardType wildcard -> value(wildcard.getUpperBounds()[0], variables);
				case TypeVariable<?> variable -> value(variables.get(variable).type(), variables.get(variable).variables());
				default -> throw new AssertionError("no values of " + type);
			};
		} finally {
			depth--;
		}
	}

	private Object ofClass(Class<?> type) {
		if (type.isEnum()) {
			return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
		}
		if (type.isArray()) {
			return array(type.getComponentType(), type.getComponentType(), Map.of());
		}
		if (type.isRecord()) {
			return ofRecord(type, Map.of());
		}
		if (type == Path.class) {
			return Path.of(scalars.fileName());
		}
		if (JdkGenerator.TYPES.contains(type)) {
			return jdk.value(type);
		}
		return type.isSealed() ? ofSealed(type, Map.of()) : scalars.value(type);
	}

	/** @param arguments what the variables of {@code type} stand for */
	private Object ofSealed(Class<?> type, Map<TypeVariable<?>, Binding> arguments) {
		Class<?>[] permitted = type.getPermittedSubclasses();
		Class<?> chosen = permitted[random.nextInt(permitted.length)];
		if (chosen.isEnum()) {
			return ofClass(chosen);
		}
		Map<TypeVariable<?>, Binding> inner = new HashMap<>();
		for (Type implemented : chosen.getGenericInterfaces()) {
			if (implemented instanceof ParameterizedType parameterized && parameterized.getRawType() == type) {
				bind(parameterized.getActualTypeArguments(), type, arguments, inner);
			}
		}
		return chosen.isRecord() ? ofRecord(chosen, inner) : ofSealed(chosen, inner);
	}

	private static void bind(Type[] declared, Class<?> type, Map<TypeVariable<?>, Binding> arguments,
			Map<TypeVariable<?>, Binding> inner) {
		for (int i = 0; i < declared.length; i++) {
			Binding binding = arguments.get(type.getTypeParameters()[i]);
			if (declared[i] instanceof TypeVariable<?> variable) {
				inner.put(variable, binding);
			} else if (declared[i] instanceof ParameterizedType list && binding.type() instanceof ParameterizedType actual) {
				inner.put((TypeVariable<?>) list.getActualTypeArguments()[0],
						new Binding(actual.getActualTypeArguments()[0], binding.variables()));
			}
		}
	}

	private Object ofParameterized(ParameterizedType type, Map<TypeVariable<?>, Binding> variables) {
		Class<?> raw = (Class<?>) type.getRawType();
		Type[] arguments = type.getActualTypeArguments();
		if (raw == List.class) {
			return list(arguments[0], variables);
		}
		if (raw == Set.class) {
			return new LinkedHashSet<>(list(arguments[0], variables));
		}
		if (raw == Map.class) {
			Map<Object, Object> map = new LinkedHashMap<>();
			list(arguments[0], variables).forEach(key -> map.put(key, value(arguments[1], variables)));
			return map;
		}
		if (raw == Optional.class) {
			return Optional.ofNullable(value(arguments[0], variables));
		}
		Map<TypeVariable<?>, Binding> inner = new HashMap<>();
		for (int i = 0; i < arguments.length; i++) {
			inner.put(raw.getTypeParameters()[i], new Binding(arguments[i], variables));
		}
		return raw.isRecord() ? ofRecord(raw, inner) : ofSealed(raw, inner);
	}

	private List<Object> list(Type element, Map<TypeVariable<?>, Binding> variables) {
		List<Object> list = new ArrayList<>();
		for (int i = size(); i > 0; i--) {
			list.add(value(element, variables));
		}
		return list;
	}

	private Object array(Class<?> component, Type element, Map<TypeVariable<?>, Binding> variables) {
		Object array = Array.newInstance(component, size());
		for (int i = 0; i < Array.getLength(array); i++) {
			Array.set(array, i, value(element, variables));
		}
		return array;
	}

	private Object ofRecord(Class<?> type, Map<TypeVariable<?>, Binding> variables) {
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = Arrays.stream(components).map(c -> value(c.getGenericType(), variables)).toArray();
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	private int size() {
		return depth > DEEPEST ? 0 : random.nextInt(random.nextInt(20) == 0 ? 40 : 4);
	}

	private static Class<?> erase(Type type, Map<TypeVariable<?>, Binding> variables) {
		return switch (type) {
			case Class<?> plain -> plain;
			case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
			case GenericArrayType array -> erase(array.getGenericComponentType(), variables).arrayType();
			case WildcardType wildcard -> erase(wildcard.getUpperBounds()[0], variables);
			case TypeVariable<?> variable -> erase(variables.get(variable).type(), variables.get(variable).variables());
			default -> throw new AssertionError("no class of " + type);
		};
	}
}
