package dev.outboard.json.internal.text;

import java.lang.reflect.Parameter;
import java.util.List;

import dev.outboard.api.WorkerFunction;

/** The parameters of a function that a person writes an argument for: all but the progress monitor. */
public final class WrittenParameters {

	private WrittenParameters() {
	}

	/** Returns them in order. */
	public static List<Parameter> of(WorkerFunction function) {
		return function.parameters().stream().filter(parameter -> !isMonitor(parameter)).toList();
	}

	/** Returns whether {@code parameter} is the progress monitor. */
	public static boolean isMonitor(Parameter parameter) {
		return parameter.getType().getName().equals("org.eclipse.core.runtime.IProgressMonitor");
	}
}
