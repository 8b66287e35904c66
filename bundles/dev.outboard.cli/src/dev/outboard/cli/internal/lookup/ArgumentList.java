package dev.outboard.cli.internal.lookup;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;

import dev.outboard.api.WorkerFunction;
import dev.outboard.json.internal.ConversionException;
import dev.outboard.json.internal.JsonArguments;
import dev.outboard.json.internal.text.TypeNames;
import dev.outboard.json.internal.text.WrittenParameters;

/** Converts the arguments of a call to what the function takes. */
public final class ArgumentList {

	private ArgumentList() {
	}

	/**
	 * Returns a value for each parameter of {@code function}: null for a progress monitor, which nobody writes down.
	 *
	 * @throws UsageException when there are too few or too many, or one is no value of its parameter's type
	 */
	public static Object[] convert(WorkerFunction function, List<String> arguments) {
		List<Parameter> parameters = WrittenParameters.of(function);
		if (parameters.size() != arguments.size()) {
			throw new UsageException(
					TypeNames.of(function) + " takes " + count(parameters.size()) + ", not " + arguments.size());
		}
		Object[] values = new Object[function.parameters().size()];
		int next = 0;
		for (int i = 0; i < values.length; i++) {
			Parameter parameter = function.parameters().get(i);
			values[i] = WrittenParameters.isMonitor(parameter) ? null : convert(parameter, arguments.get(next++));
		}
		return values;
	}

	private static Object convert(Parameter parameter, String argument) {
		Type type = parameter.getParameterizedType();
		try {
			return JsonArguments.convert(argument, type);
		} catch (ConversionException e) {
			throw new UsageException("'" + argument + "' can't be argument " + parameter.getName() + ", "
					+ TypeNames.of(type) + ": " + e.getMessage());
		}
	}

	private static String count(int arguments) {
		return switch (arguments) {
			case 0 -> "no argument";
			case 1 -> "1 argument";
			default -> arguments + " arguments";
		};
	}
}
