package dev.outboard.wire.internal.codec;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the codec of a type, as declared in a contract, and refuses types outside the closed type system. One instance
 * serves one contract, and remembers the records that it has met. Not thread-safe; the codecs are.
 */
public final class Codecs {

	private final Map<String, Codec<Object>> known = new HashMap<>();
	private final List<KeyCheck> keys = new ArrayList<>();
	private final RecordPath path = new RecordPath();

	/**
	 * Returns the codec of {@code type}. That of a reference type takes null, too.
	 *
	 * @throws UnsupportedTypeException when values of the type can't cross the border; the message names the type and
	 *                                  the remedy
	 */
	public Codec<Object> of(Type type) {
		try {
			Codec<Object> codec = ofResolved(TypeVariables.NONE.resolve(type));
			// Only now: before, a record that contains itself was unfinished.
			for (KeyCheck key : keys) {
				key.run();
			}
			return codec;
		} catch (UnsupportedTypeException e) {
			// A record in which the type was found, or one that contains that record, has been left unfinished.
			known.clear();
			throw e;
		} finally {
			keys.clear();
		}
	}

	/**
	 * Returns the canonical form of keys of {@code type}.
	 *
	 * @throws UnsupportedTypeException when values of the type can't cross the border, or can't be keys
	 */
	public KeyCodec ofKey(Type type) {
		Codec<Object> codec = of(type);
		new KeyCheck(type.getTypeName(), codec).run();
		return new KeyCodec(codec);
	}

	/** Returns the codec of a type in which no variable is left that stands for something. */
	private Codec<Object> ofResolved(Type type) {
		if (type instanceof Class<?> plain && plain.isPrimitive()) {
			if (plain == void.class) {
				throw new UnsupportedTypeException("void is no value");
			}
			return new PrimitiveCodec(plain);
		}
		if (type == String.class) {
			return unchecked(ScalarCodecs.STRING);
		}
		return new NullableCodec<>(ofReference(type));
	}

	private Codec<Object> ofReference(Type type) {
		// No switch: its bootstrap would cost a child more than all codecs of a small contract.
		if (type instanceof Class<?> plain) {
			return ofClass(plain);
		}
		if (type instanceof ParameterizedType parameterized) {
			return ofParameterized(parameterized);
		}
		if (type instanceof GenericArrayType array) {
			Type component = array.getGenericComponentType();
			return new ArrayCodec(erase(component), ofResolved(component));
		}
		throw Refusal.of(type);
	}

	private Codec<Object> ofClass(Class<?> type) {
		Class<?> primitive = MethodType.methodType(type).unwrap().returnType();
		if (primitive.isPrimitive() && primitive != void.class) {
			return new PrimitiveCodec(primitive);
		}
		if (type == Path.class) {
			return unchecked(ScalarCodecs.PATH);
		}
		if (type == Throwable.class || type == Exception.class || type == RuntimeException.class) {
			return unchecked(ThrowableCodec.INSTANCE);
		}
		if (type.isEnum()) {
			return ofEnum(type);
		}
		if (type.isArray()) {
			Class<?> component = type.getComponentType();
			return component.isPrimitive() && component != boolean.class ? new PrimitiveArrayCodec(component)
					: new ArrayCodec(component, ofResolved(component));
		}
		Codec<?> value = type.getName().startsWith("java.") ? ValueCodecs.of(type.getName()) : null;
		if (value != null) {
			return unchecked(value);
		}
		if (ChannelType.isChannel(type) && type.getTypeParameters().length == 0) {
			return ofChannel(type);
		}
		if (type.getTypeParameters().length == 0) {
			return ofComposite(type, type, TypeVariables.NONE);
		}
		throw Refusal.of(type);
	}

	private Codec<Object> ofParameterized(ParameterizedType type) {
		Class<?> raw = (Class<?>) type.getRawType();
		Type[] arguments = type.getActualTypeArguments();
		if (raw == List.class) {
			return unchecked(new ListCodec(ofResolved(arguments[0])));
		}
		if (raw == Set.class) {
			return unchecked(new SetCodec(ofKey(arguments[0], type)));
		}
		if (raw == Map.class) {
			return unchecked(new MapCodec(ofKey(arguments[0], type), ofResolved(arguments[1])));
		}
		if (raw == Optional.class) {
			return unchecked(new OptionalCodec(ofResolved(arguments[0])));
		}
		if (ChannelType.isChannel(raw)) {
			return ofChannel(raw, arguments);
		}
		return ofComposite(raw, type, TypeVariables.of(type));
	}

	private Codec<Object> ofChannel(Class<?> raw, Type... arguments) {
		ChannelType type = ChannelType.of(raw);
		List<Codec<Object>> elements = new ArrayList<>();
		for (Type argument : arguments) {
			elements.add(ofResolved(argument));
		}
		if (type == ChannelType.MAP) {
			keys.add(new KeyCheck(raw.getSimpleName() + '<' + arguments[0].getTypeName() + ", …>", elements.get(0)));
		}
		return new ChannelCodec(type, elements, names(arguments));
	}

	private static List<String> names(Type... types) {
		List<String> names = new ArrayList<>();
		for (Type type : types) {
			names.add(type.getTypeName());
		}
		return names;
	}

	/**
	 * Returns the codec of channels of a kind.
	 *
	 * @param elements the types of what they carry
	 * @throws UnsupportedTypeException when values of one of them can't cross the border, or contain channels
	 */
	public ChannelCodec ofChannel(ChannelType type, Type... elements) {
		List<Codec<Object>> codecs = new ArrayList<>();
		for (Type element : elements) {
			codecs.add(of(element));
		}
		if (type == ChannelType.MAP) {
			ofKey(elements[0]);
		}
		ChannelCodec codec = new ChannelCodec(type, codecs, names(elements));
		codec.checkElements();
		return codec;
	}

	private Codec<Object> ofKey(Type type, ParameterizedType use) {
		Codec<Object> key = ofResolved(type);
		keys.add(new KeyCheck(use.getTypeName(), key));
		return key;
	}

	/** Returns the codec of a type that may contain itself. */
	private Codec<Object> ofComposite(Class<?> raw, Type type, TypeVariables variables) {
		boolean sealed = raw.isInterface() && raw.isSealed();
		if (!raw.isRecord() && !sealed) {
			throw Refusal.of(type);
		}
		String name = type.getTypeName();
		Codec<Object> codec = known.get(name);
		if (codec != null) {
			return codec;
		}
		path.enter(raw, type);
		try {
			return sealed ? ofSealed(raw, type) : ofRecord(raw, name, variables);
		} finally {
			path.leave();
		}
	}

	private Codec<Object> ofEnum(Class<?> type) {
		Codec<Object> codec = known.get(type.getName());
		if (codec == null) {
			codec = unchecked(new EnumCodec(type));
			known.put(type.getName(), codec);
		}
		return codec;
	}

	private Codec<Object> ofRecord(Class<?> raw, String name, TypeVariables variables) {
		RecordCodec codec = new RecordCodec(raw);
		known.put(name, codec);
		codec.complete(components(raw, name, variables));
		return codec;
	}

	private Codec<Object> ofSealed(Class<?> raw, Type type) {
		SealedCodec codec = new SealedCodec(raw);
		known.put(type.getTypeName(), codec);
		for (Permitted.Member member : Permitted.of(raw, type)) {
			codec.add(member.raw(), member.raw().isEnum() ? ofEnum(member.raw())
					: ofComposite(member.raw(), member.type(), member.variables()));
		}
		return codec;
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
			default -> throw Refusal.of(type);
		};
	}

	@SuppressWarnings("unchecked")
	private static Codec<Object> unchecked(Codec<?> codec) {
		return (Codec<Object>) codec;
	}
}
