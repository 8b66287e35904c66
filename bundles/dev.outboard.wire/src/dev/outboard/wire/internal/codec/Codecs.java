package dev.outboard.wire.internal.codec;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.outboard.wire.internal.codec.CollectionCodecs.ListCodec;
import dev.outboard.wire.internal.codec.CollectionCodecs.MapCodec;
import dev.outboard.wire.internal.codec.CollectionCodecs.OptionalCodec;
import dev.outboard.wire.internal.codec.CollectionCodecs.SetCodec;

/**
 * Makes the codec of a type, as declared in a contract, and refuses types outside the closed type system. One instance
 * serves one contract, and remembers the records that it has met. Not thread-safe; the codecs are.
 */
public final class Codecs {

	private static final Map<Class<?>, Class<?>> PRIMITIVES = Map.of(Boolean.class, boolean.class, Byte.class, byte.class,
			Short.class, short.class, Character.class, char.class, Integer.class, int.class, Long.class, long.class,
			Float.class, float.class, Double.class, double.class);

	private final Map<String, RecordCodec> records = new HashMap<>();

	/**
	 * Returns the codec of {@code type}. That of a reference type takes null, too.
	 *
	 * @throws UnsupportedTypeException when values of the type can't cross the border; the message names the type and
	 *                                  the remedy
	 */
	public Codec<Object> of(Type type) {
		return of(type, TypeVariables.NONE);
	}

	private Codec<Object> of(Type declared, TypeVariables variables) {
		Type type = variables.resolve(declared);
		if (type instanceof Class<?> plain && plain.isPrimitive()) {
			if (plain == void.class) {
				throw new UnsupportedTypeException("void is no value");
			}
			return unchecked(PrimitiveCodecs.of(plain));
		}
		if (type == String.class) {
			return unchecked(ScalarCodecs.STRING);
		}
		return new NullableCodec<>(ofReference(type, variables));
	}

	private Codec<Object> ofReference(Type type, TypeVariables variables) {
		return switch (type) {
			case Class<?> plain -> ofClass(plain);
			case ParameterizedType parameterized -> ofParameterized(parameterized, variables);
			case GenericArrayType array -> {
				Type component = variables.resolve(array.getGenericComponentType());
				yield unchecked(new ArrayCodec(erase(component), of(component, variables)));
			}
			case WildcardType wildcard when wildcard.getUpperBounds()[0] != Object.class ->
				ofReference(variables.resolve(wildcard.getUpperBounds()[0]), variables);
			default -> throw unsupported(type);
		};
	}

	private Codec<Object> ofClass(Class<?> type) {
		if (PRIMITIVES.containsKey(type)) {
			return unchecked(PrimitiveCodecs.of(PRIMITIVES.get(type)));
		}
		if (type == Path.class) {
			return unchecked(ScalarCodecs.PATH);
		}
		if (type == Throwable.class || type == Exception.class || type == RuntimeException.class) {
			return unchecked(ThrowableCodec.INSTANCE);
		}
		if (type.isEnum()) {
			return unchecked(new EnumCodec(type));
		}
		if (type.isArray()) {
			Class<?> component = type.getComponentType();
			Codec<?> bulk = PrimitiveArrayCodecs.of(component);
			return unchecked(bulk != null ? bulk : new ArrayCodec(component, of(component)));
		}
		if (type.isRecord() && type.getTypeParameters().length == 0) {
			return ofRecord(type, type, TypeVariables.NONE);
		}
		throw unsupported(type);
	}

	private Codec<Object> ofParameterized(ParameterizedType type, TypeVariables variables) {
		Class<?> raw = (Class<?>) type.getRawType();
		Type[] arguments = type.getActualTypeArguments();
		if (raw == List.class) {
			return unchecked(new ListCodec(of(arguments[0], variables)));
		}
		if (raw == Set.class) {
			return unchecked(new SetCodec(of(arguments[0], variables)));
		}
		if (raw == Map.class) {
			return unchecked(new MapCodec(of(arguments[0], variables), of(arguments[1], variables)));
		}
		if (raw == Optional.class) {
			return unchecked(new OptionalCodec(of(arguments[0], variables)));
		}
		if (raw.isRecord()) {
			return ofRecord(raw, type, variables.of(type));
		}
		throw unsupported(type);
	}

	private Codec<Object> ofRecord(Class<?> raw, Type type, TypeVariables variables) {
		String key = type.getTypeName();
		RecordCodec known = records.get(key);
		if (known != null) {
			return known;
		}
		RecordCodec codec = new RecordCodec(raw);
		records.put(key, codec);
		List<Codec<Object>> components = new ArrayList<>();
		for (RecordComponent component : raw.getRecordComponents()) {
			try {
				components.add(of(component.getGenericType(), variables));
			} catch (UnsupportedTypeException e) {
				throw new UnsupportedTypeException("component " + component.getName() + " of record " + key + ": "
						+ e.getMessage());
			}
		}
		codec.complete(components);
		return codec;
	}

	private static Class<?> erase(Type type) {
		return switch (type) {
			case Class<?> plain -> plain;
			case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
			case GenericArrayType array -> Array.newInstance(erase(array.getGenericComponentType()), 0).getClass();
			default -> throw unsupported(type);
		};
	}

	private static UnsupportedTypeException unsupported(Type type) {
		String remedy = switch (type) {
			case TypeVariable<?> variable -> "a type variable can stand for anything; name the type";
			case WildcardType wildcard -> "a wildcard can stand for anything; name the type";
			case Class<?> plain when plain == Object.class -> "it can be anything; name the type";
			case Class<?> plain when plain.getTypeParameters().length > 0 ->
				"its type arguments are missing; write them, as in List<String>";
			default -> "use primitives, String, enums, records, arrays, List, Set, Map, Optional, Path or Throwable";
		};
		return new UnsupportedTypeException("type " + type.getTypeName() + " can't cross the process border: " + remedy);
	}

	@SuppressWarnings("unchecked")
	private static Codec<Object> unchecked(Codec<?> codec) {
		return (Codec<Object>) codec;
	}
}
