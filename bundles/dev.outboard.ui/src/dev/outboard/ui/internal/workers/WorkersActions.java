package dev.outboard.ui.internal.workers;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.WorkerState;
import dev.outboard.ui.internal.Failures;

/** What the Workers view does with workers when it is told to. To be used on the UI thread; nothing here waits. */
final class WorkersActions {

	private final Supplier<Optional<WorkerService>> service;
	private final WorkersModel model;
	private final Executor uiThread;
	private final Consumer<Optional<String>> problem;

	/** @param problem takes what went wrong with the last start, empty for nothing */
	WorkersActions(Supplier<Optional<WorkerService>> service, WorkersModel model, Executor uiThread,
			Consumer<Optional<String>> problem) {
		this.service = service;
		this.model = model;
		this.uiThread = uiThread;
		this.problem = problem;
	}

	/** Starts a worker of each of the definitions. */
	void start(List<DefinitionRow> definitions) {
		problem.accept(Optional.empty());
		definitions.forEach(definition -> service.get().ifPresentOrElse(control -> start(control, definition),
				() -> problem.accept(Optional.of(Messages.control_missing))));
	}

	/** Asks the workers to end in order. */
	void stop(List<WorkerRow> workers) {
		handles(workers).forEach(WorkerHandle::terminate);
	}

	/** Ends the workers at once. */
	void kill(List<WorkerRow> workers) {
		handles(workers).forEach(WorkerHandle::kill);
	}

	/** Removes the failed workers from the view. */
	void clearFailed() {
		problem.accept(Optional.empty());
		model.clearFailed();
	}

	/** Asks for definitions and workers anew. */
	void refresh() {
		model.refresh();
	}

	private void start(WorkerService control, DefinitionRow definition) {
		try {
			WorkerHandle<?> worker = control.create(definition.definitionId(), StartOptions.defaults());
			model.add(worker);
			worker.ready().whenCompleteAsync((ready, failure) -> {
				if (failure != null && worker.state() == WorkerState.FAILED) {
					problem.accept(Optional.of(Failures.message(failure)));
				}
			}, uiThread);
			worker.start();
		} catch (IllegalArgumentException e) {
			problem.accept(Optional.of(e.getMessage()));
			model.refresh();
		}
	}

	private List<WorkerHandle<?>> handles(List<WorkerRow> workers) {
		return workers.stream().flatMap(worker -> model.handle(worker.instanceId()).stream()).toList();
	}
}
