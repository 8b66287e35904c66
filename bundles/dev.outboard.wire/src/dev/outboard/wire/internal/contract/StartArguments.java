package dev.outboard.wire.internal.contract;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.Parcel;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.codec.UnsupportedTypeException;
import dev.outboard.wire.internal.message.Setup;

/** The start arguments of a worker: the constructor that takes them, and how they cross the border. */
public final class StartArguments {

	private final Constructor<?> constructor;
	private final List<Codec<Object>> codecs = new ArrayList<>();

	private StartArguments(Constructor<?> constructor) {
		this.constructor = constructor;
		Codecs types = new Codecs();
		for (Parameter parameter : constructor.getParameters()) {
			try {
				codecs.add(types.of(parameter.getParameterizedType()));
			} catch (UnsupportedTypeException e) {
				throw new ContractException(describe(constructor) + ", parameter " + parameter.getName() + ": "
						+ e.getMessage());
			}
		}
	}

	/**
	 * Chooses the constructor of {@code implementation} that takes {@code arguments}.
	 *
	 * @throws ContractException when none does, or more than one
	 */
	public static StartArguments forValues(Class<?> implementation, List<?> arguments) {
		List<Constructor<?>> fitting = Arrays.stream(implementation.getConstructors())
				.filter(c -> accepts(c.getParameterTypes(), arguments)).toList();
		if (fitting.size() == 1) {
			return new StartArguments(fitting.get(0));
		}
		String given = arguments.stream().map(a -> a == null ? "null" : a.getClass().getName())
				.collect(Collectors.joining(", ", "(", ")"));
		if (fitting.isEmpty()) {
			throw new ContractException("no public constructor of " + implementation.getName()
					+ " takes the start arguments " + given + "; it has " + describeAll(implementation.getConstructors())
					+ ". Pass what one of them takes with StartOptions.arguments");
		}
		throw new ContractException("the start arguments " + given + " fit several constructors: "
				+ describeAll(fitting.toArray(Constructor[]::new)) + ". Leave one of them public");
	}

	/**
	 * Finds the constructor whose parameters have the named types.
	 *
	 * @throws ContractException when there is none
	 */
	public static StartArguments forTypes(Class<?> implementation, List<String> types) {
		return Arrays.stream(implementation.getConstructors()).filter(c -> typeNames(c).equals(types)).findFirst()
				.map(StartArguments::new).orElseThrow(() -> new ContractException(
						implementation.getName() + " has no public constructor that takes " + types));
	}

	/** Returns the class names of the constructor's parameters. */
	public List<String> types() {
		return typeNames(constructor);
	}

	/**
	 * Encodes {@code arguments}.
	 *
	 * @param references knows the channels that they may contain
	 * @throws IllegalArgumentException when one can't be encoded, named
	 */
	public byte[] encode(List<?> arguments, References references) {
		Parcel parcel = new Parcel(references);
		Output out = new Output(Setup.MOST_BYTES, Setup.REMEDY).references(parcel);
		for (int i = 0; i < codecs.size(); i++) {
			try {
				codecs.get(i).write(out, arguments.get(i));
			} catch (RuntimeException e) {
				parcel.takeBack();
				throw new IllegalArgumentException(describe(constructor) + ", start argument "
						+ constructor.getParameters()[i].getName() + ": " + CodecException.reason(e), e);
			}
		}
		parcel.handOver(0);
		return out.toByteArray();
	}

	/**
	 * Builds the worker from encoded arguments. What its constructor throws comes as it is.
	 *
	 * @param references knows the channels that they may contain
	 */
	public Object construct(byte[] encoded, References references) throws ReflectiveOperationException {
		Input in = new Input(encoded).references(references);
		Object[] values = new Object[codecs.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = codecs.get(i).read(in);
		}
		in.expectEnd();
		constructor.setAccessible(true);
		return constructor.newInstance(values);
	}

	private static boolean accepts(Class<?>[] parameters, List<?> arguments) {
		if (parameters.length != arguments.size()) {
			return false;
		}
		for (int i = 0; i < parameters.length; i++) {
			Object argument = arguments.get(i);
			boolean fits = argument == null ? !parameters[i].isPrimitive()
					: MethodType.methodType(parameters[i]).wrap().returnType().isInstance(argument);
			if (!fits) {
				return false;
			}
		}
		return true;
	}

	private static List<String> typeNames(Constructor<?> constructor) {
		return Arrays.stream(constructor.getParameterTypes()).map(Class::getName).toList();
	}

	private static String describe(Constructor<?> constructor) {
		return constructor.getDeclaringClass().getSimpleName() + Arrays.stream(constructor.getParameterTypes())
				.map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
	}

	private static String describeAll(Constructor<?>[] constructors) {
		return constructors.length == 0 ? "none"
				: Arrays.stream(constructors).map(StartArguments::describe).collect(Collectors.joining(", "));
	}
}
