package dev.outboard.ui.internal.call;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;

import com.google.gson.JsonObject;

import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerFunction;
import dev.outboard.json.internal.ConversionException;
import dev.outboard.json.internal.JsonArguments;
import dev.outboard.json.internal.ValueShape;
import dev.outboard.json.internal.ValueShapes;
import dev.outboard.json.internal.text.TypeNames;
import dev.outboard.json.internal.text.WrittenParameters;

/**
 * A function as the Call view offers it.
 *
 * @param function   what is called
 * @param label      its signature for a person, as in {@code addTwo(int a, int b) : int}
 * @param parameters what it asks for: all but the progress monitor
 */
record CallableFunction(WorkerFunction function, String label, ValueShape.Fields parameters) {

	/** Returns the functions of a contract. Loads the classes of their parameters, so it isn't for the UI thread. */
	static List<CallableFunction> all(WorkerContract contract) {
		return contract.functions().stream().map(CallableFunction::of).toList();
	}

	private static CallableFunction of(WorkerFunction function) {
		List<Parameter> written = WrittenParameters.of(function);
		String parameters = written.stream().map(CallableFunction::label).collect(Collectors.joining(", ", "(", ")"));
		return new CallableFunction(function, function.name() + parameters + " : " + TypeNames.of(function.resultType()),
				new ValueShape.Fields(written.stream().map(CallableFunction::field).toList()));
	}

	private static String label(Parameter parameter) {
		return TypeNames.of(parameter.getParameterizedType()) + " " + parameter.getName();
	}

	private static ValueShape.Field field(Parameter parameter) {
		Type type = parameter.getParameterizedType();
		return new ValueShape.Field(parameter.getName(), TypeNames.of(type), ValueShapes.of(type));
	}

	/** Returns whether it tells how far it has come. */
	boolean hasMonitor() {
		return function.parameters().stream().anyMatch(WrittenParameters::isMonitor);
	}

	/**
	 * Returns the values for all of its parameters. Runs constructors of records, so it isn't for the UI thread.
	 *
	 * @throws ConversionException when one of {@code arguments} is no value of its parameter's type
	 */
	Object[] values(JsonObject arguments, IProgressMonitor monitor) {
		return function.parameters().stream()
				.map(parameter -> WrittenParameters.isMonitor(parameter) ? monitor : value(parameter, arguments)).toArray();
	}

	private static Object value(Parameter parameter, JsonObject arguments) {
		try {
			return JsonArguments.convert(arguments.get(parameter.getName()), parameter.getParameterizedType());
		} catch (ConversionException e) {
			throw e.at(parameter.getName());
		}
	}
}
