package dev.outboard.ui.internal.workers;

import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.commands.IParameterValues;

import dev.outboard.api.WorkerDefinition;
import dev.outboard.ui.internal.ProcessControl;

/** The values of a command's parameter: the ids of the worker definitions by their names, for quick access and keys. */
public final class DefinitionNames implements IParameterValues {

	@Override
	public Map<String, String> getParameterValues() {
		try (ProcessControl control = new ProcessControl()) {
			return control.get().stream().flatMap(service -> service.definitions().stream())
					.collect(Collectors.toMap(WorkerDefinition::name, WorkerDefinition::id, (first, second) -> first));
		}
	}
}
