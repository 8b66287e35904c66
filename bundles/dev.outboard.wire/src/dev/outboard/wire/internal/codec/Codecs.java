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

	private static final Set<Class<?>> WITH_ARGUMENTS = Set.of(List.class, Set.class, Map.class, Optional.class);

	private final Map<String, RecordCodec> records = new HashMap<>();
	private final RecordPath path = new RecordPath();

	/**
	 * Returns the codec of {@code type}. That of a reference type takes null, too.
	 *
	 * @throws UnsupportedTypeException when values of the type can't cross the border; the message names the type and
	 *                                  the remedy
	 */
	public Codec<Object> of(Type type) {
		try {
			return ofResolved(TypeVariables.NONE.resolve(type));
		} catch (UnsupportedTypeException e) {
			// A record in which the type was found, or one that contains that record, has been left unfinished.
			records.clear();
			throw e;
		}
	}

	/** Returns the codec of a type in which no variable is left that stands for something. */
	private Codec<Object> ofResolved(Type type) {
		if (type instanceof Class<?> plain && plain.isPrimitive()) {
			if (plain == void.class) {
				throw new UnsupportedTypeException("void is no value");
			}
			return unchecked(PrimitiveCodecs.of(plain));
		}
		if (type == String.class) {
			return unchecked(ScalarCodecs.STRING);
		}
		return new NullableCodec<>(ofReference(type));
	}

	private Codec<Object> ofReference(Type type) {
		return switch (type) {
			case Class<?> plain -> ofClass(plain);
			case ParameterizedType parameterized -> ofParameterized(parameterized);
			case GenericArrayType array -> {
				Type component = array.getGenericComponentType();
				yield unchecked(new ArrayCodec(erase(component), ofResolved(component)));
			}
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
			return unchecked(bulk != null ? bulk : new ArrayCodec(component, ofResolved(component)));
		}
		if (type.isRecord() && type.getTypeParameters().length == 0) {
			return ofRecord(type, type, TypeVariables.NONE);
		}
		throw unsupported(type);
	}

	private Codec<Object> ofParameterized(ParameterizedType type) {
		Class<?> raw = (Class<?>) type.getRawType();
		Type[] arguments = type.getActualTypeArguments();
		if (raw == List.class) {
			return unchecked(new ListCodec(ofResolved(arguments[0])));
		}
		if (raw == Set.class) {
			return unchecked(new SetCodec(ofResolved(arguments[0])));
		}
		if (raw == Map.class) {
			return unchecked(new MapCodec(ofResolved(arguments[0]), ofResolved(arguments[1])));
		}
		if (raw == Optional.class) {
			return unchecked(new OptionalCodec(ofResolved(arguments[0])));
		}
		if (raw.isRecord()) {
			return ofRecord(raw, type, TypeVariables.of(type));
		}
		throw unsupported(type);
	}

	private Codec<Object> ofRecord(Class<?> raw, Type type, TypeVariables variables) {
		String key = type.getTypeName();
		RecordCodec known = records.get(key);
		if (known != null) {
			return known;
		}
		path.enter(raw, type);
		try {
			RecordCodec codec = new RecordCodec(raw);
			records.put(key, codec);
			codec.complete(components(raw, key, variables));
			return codec;
		} finally {
			path.leave();
		}
	}

	private List<Codec<Object>> components(Class<?> raw, String name, TypeVariables variables) {
		List<Codec<Object>> components = new ArrayList<>();
		for (RecordComponent component : raw.getRecordComponents()) {
			try {
				components.add(ofResolved(variables.resolve(component.getGenericType())));
			} catch (UnsupportedTypeException e) {
				throw new UnsupportedTypeException("component " + component.getName() + " of record " + name + ": "
						+ e.getMessage());
			}
		}
		return components;
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
			case Class<?> plain when WITH_ARGUMENTS.contains(plain) || plain.isRecord() ->
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
