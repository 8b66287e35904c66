package dev.outboard.json.internal.text;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;

import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerMember;

/** Writes types, functions and members for people: as in Java source, with simple names. */
public final class TypeNames {

	private TypeNames() {
	}

	/** Returns {@code type} as in {@code Map<String, List<Path>>}. */
	public static String of(Type type) {
		return switch (type) {
			case Class<?> plain -> plain.getSimpleName();
			case GenericArrayType array -> of(array.getGenericComponentType()) + "[]";
			case ParameterizedType parameterized -> of(parameterized.getRawType())
					+ Arrays.stream(parameterized.getActualTypeArguments()).map(TypeNames::of)
							.collect(Collectors.joining(", ", "<", ">"));
			default -> type.getTypeName();
		};
	}

	/** Returns {@code function} as in {@code int addTwo(int a, int b)}. */
	public static String of(WorkerFunction function) {
		return of(function.resultType()) + " " + function.name() + WrittenParameters.of(function).stream().map(TypeNames::of)
				.collect(Collectors.joining(", ", "(", ")"));
	}

	/** Returns {@code member} as in {@code Signal<Double> temperature()}. */
	public static String of(WorkerMember member) {
		return of(member.method().getGenericReturnType()) + " " + member.name() + "()";
	}

	private static String of(Parameter parameter) {
		return of(parameter.getParameterizedType()) + " " + parameter.getName();
	}
}
