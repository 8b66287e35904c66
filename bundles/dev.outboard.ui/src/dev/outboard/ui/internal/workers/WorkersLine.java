package dev.outboard.ui.internal.workers;

import java.util.ArrayList;
import java.util.List;

/** A definition as the Workers view's tree has it, with the lines below it in the order that they are shown in. */
record WorkersLine(DefinitionRow definition, List<WorkerRow> workers) {

	/** Returns what of the model matches the filter, in order. */
	static List<WorkersLine> of(WorkersModel model, WorkersFilter filter, WorkersOrder order) {
		List<WorkersLine> lines = new ArrayList<>();
		for (DefinitionRow definition : order.sortedDefinitions(model.definitions())) {
			boolean whole = filter.matches(definition);
			List<WorkerRow> workers = definition.refusal().isPresent() ? List.of()
					: model.workers(definition.definitionId()).stream().filter(worker -> whole || filter.matches(worker)).toList();
			if (whole || !workers.isEmpty()) {
				lines.add(new WorkersLine(definition, order.sortedWorkers(workers)));
			}
		}
		return lines;
	}

	String id() {
		return definition.definitionId();
	}
}
