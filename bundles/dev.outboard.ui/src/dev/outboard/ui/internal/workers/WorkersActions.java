package dev.outboard.ui.internal.workers;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
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
	private final WorkersCopies copies;
	private final WorkersDumps dumps;
	private final Executor uiThread;
	private final Consumer<Optional<String>> problem;

	/** @param problem takes what went wrong with the last start, empty for nothing */
	WorkersActions(Supplier<Optional<WorkerService>> service, WorkersModel model, WorkersCopies copies,
			WorkersDumps dumps, Executor uiThread, Consumer<Optional<String>> problem) {
		this.service = service;
		this.model = model;
		this.copies = copies;
		this.dumps = dumps;
		this.uiThread = uiThread;
		this.problem = problem;
	}

	/** Starts a worker of each of the definitions. */
	void start(List<DefinitionRow> definitions) {
		start(definitions, StartOptions.defaults());
	}

	/** Starts a worker of the definition as {@code choice} says; none where that is empty. */
	void start(DefinitionRow definition, Function<WorkerService, Optional<StartOptions>> choice) {
		withService(control -> choice.apply(control).ifPresent(options -> start(List.of(definition), options)));
	}

	private void start(List<DefinitionRow> definitions, StartOptions options) {
		withService(control -> definitions.forEach(definition -> {
			try {
				WorkerHandle<?> worker = control.create(definition.definitionId(), options);
				model.add(worker);
				run(worker);
			} catch (IllegalArgumentException e) {
				refused(e);
			}
		}));
	}

	/** Asks the workers to end in order. */
	void stop(List<WorkerRow> workers) {
		handles(workers).forEach(WorkerHandle::terminate);
	}

	/** Ends the workers at once. */
	void kill(List<WorkerRow> workers) {
		handles(workers).forEach(WorkerHandle::kill);
	}

	/** Ends the workers in order, and starts others with the same options; of those that failed, at once. */
	void restart(List<WorkerRow> workers) {
		withService(control -> workers.stream().filter(WorkerRow::isRepeatable).forEach(worker -> restart(control, worker)));
	}

	private void restart(WorkerService control, WorkerRow worker) {
		worker.options().ifPresent(options -> model.handle(worker.instanceId()).ifPresentOrElse(
				live -> live.terminate().thenRun(() -> startAgain(control, worker, options)), () -> {
					model.clear(worker);
					startAgain(control, worker, options);
				}));
	}

	/** Lets the workers log from {@code level} on. */
	void logLevel(List<WorkerRow> workers, Level level) {
		handles(workers).forEach(worker -> worker.logLevel(level));
	}

	/** Returns the level that the workers log from; empty where they differ, or none of them lives. */
	Optional<Level> logLevel(List<WorkerRow> workers) {
		List<Level> levels = handles(workers).stream().map(worker -> worker.logLevel()).distinct().toList();
		return levels.size() == 1 ? Optional.of(levels.get(0)) : Optional.empty();
	}

	/** Copies the command lines of the workers' processes. */
	void copyCommandLine(List<WorkerRow> workers) {
		copies.commandLines(workers);
	}

	/** Copies what is known of the workers. */
	void copyDiagnostics(List<WorkerRow> workers) {
		copies.diagnostics(workers);
	}

	/** Shows what the threads of the workers do. */
	void threadDump(List<WorkerRow> workers) {
		dumps.threads(workers);
	}

	/** Writes what is in the memory of the first worker that lives into a file, after asking for it. */
	void heapDump(List<WorkerRow> workers) {
		workers.stream().filter(WorkerRow::isLive).findFirst().ifPresent(dumps::heap);
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

	private void withService(Consumer<WorkerService> action) {
		problem.accept(Optional.empty());
		service.get().ifPresentOrElse(action, () -> problem.accept(Optional.of(Messages.control_missing)));
	}

	/** On any thread, and also when the view was closed meanwhile: who ended a worker to restart it wants it back. */
	private void startAgain(WorkerService control, WorkerRow worker, StartOptions options) {
		try {
			run(control.create(worker.definitionId(), options));
		} catch (IllegalArgumentException e) {
			uiThread.execute(() -> refused(e));
		}
	}

	private void run(WorkerHandle<?> worker) {
		worker.ready().whenCompleteAsync((ready, failure) -> {
			if (failure != null && worker.state() == WorkerState.FAILED) {
				problem.accept(Optional.of(Failures.message(failure)));
			}
		}, uiThread);
		worker.start();
	}

	private void refused(IllegalArgumentException e) {
		problem.accept(Optional.of(e.getMessage()));
		model.refresh();
	}

	private List<WorkerHandle<?>> handles(List<WorkerRow> workers) {
		return workers.stream().flatMap(worker -> model.handle(worker.instanceId()).stream()).toList();
	}
}
