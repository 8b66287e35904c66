package dev.outboard.ui.internal.workers;

import java.util.List;

import dev.outboard.api.WorkerState;

/**
 * What the commands for workers act on: the selection of a Workers view.
 *
 * @param actions     what that view can do
 * @param definitions the selected definitions
 * @param workers     the selected workers
 * @param hasFailed   whether the view shows failed workers
 */
record WorkersTarget(WorkersActions actions, List<DefinitionRow> definitions, List<WorkerRow> workers,
		boolean hasFailed) {

	boolean canStart() {
		return !definitions.isEmpty();
	}

	boolean canStop() {
		return workers.stream().anyMatch(worker -> worker.isLive() && worker.state() != WorkerState.STOPPING);
	}

	boolean canRestart() {
		return workers.stream().anyMatch(WorkerRow::isRepeatable);
	}

	boolean canCopyCommandLine() {
		return workers.stream().anyMatch(WorkerRow::hasProcess);
	}

	boolean canStartWithOptions() {
		return definitions.size() == 1;
	}

	boolean canKill() {
		return workers.stream().anyMatch(WorkerRow::isLive);
	}
}
