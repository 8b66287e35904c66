package dev.outboard.wire.internal.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says why a type is not part of the closed type system, and what to use instead. */
final class Refusal {

	private static final Set<Class<?>> WITH_ARGUMENTS = Set.of(List.class, Set.class, Map.class, Optional.class);

	private Refusal() {
	}

	static UnsupportedTypeException of(Type type) {
		return new UnsupportedTypeException("type " + type.getTypeName() + " can't cross the process border: "
				+ remedy(type));
	}

	private static String remedy(Type type) {
		return switch (type) {
			case TypeVariable<?> variable -> "a type variable can stand for anything; name the type";
			case WildcardType wildcard -> "a wildcard can stand for anything; name the type";
			case ParameterizedType parameterized -> remedy((Class<?>) parameterized.getRawType());
			case Class<?> plain when plain == Object.class -> "it can be anything; name the type";
			case Class<?> plain when plain.getTypeParameters().length > 0
					&& (WITH_ARGUMENTS.contains(plain) || plain.isRecord() || plain.isSealed() || ChannelType.isChannel(plain)) ->
				"its type arguments are missing; write them, as in List<String>";
			case Class<?> plain -> remedy(plain);
			default -> system();
		};
	}

	private static String remedy(Class<?> type) {
		if (type.isAnnotationPresent(FunctionalInterface.class)) {
			return "a lambda is code, which stays where it is; pass data that says what to do";
		}
		if (Throwable.class.isAssignableFrom(type)) {
			return "any exception arrives as data; declare it as Throwable";
		}
		if (type.getClassLoader() == null) {
			return system();
		}
		String own = type.isInterface() ? "seal it, and let records implement it" : "make it a record";
		return own + "; else " + system();
	}

	private static String system() {
		return "use primitives, String, enums, records, sealed interfaces of records, arrays, List, Set, Map, Optional,"
				+ " java.time, BigInteger, BigDecimal, UUID, URI, Path or Throwable";
	}
}
