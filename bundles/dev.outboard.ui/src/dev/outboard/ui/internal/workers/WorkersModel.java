package dev.outboard.ui.internal.workers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.WorkerState;

/**
 * What the Workers view shows: the definitions, their workers, and the failed ones until they are cleared. To be used on
 * the UI thread.
 *
 * <p>An event only says that a worker has changed; how it is now, its handle says: so events that are late do no harm.
 */
public final class WorkersModel {

	/** Hears of changes, on the UI thread. */
	public interface Listener {

		/** Anything may have changed. */
		void allChanged();

		/** A definition has got a worker. */
		void workerAdded(DefinitionRow definition);

		/** A worker of a definition has ended. */
		void workerEnded(DefinitionRow definition);

		/** A worker is in another state. */
		void workerChanged(WorkerRow worker);
	}

	private final Supplier<Optional<WorkerService>> service;
	private final Listener listener;
	private final SequencedMap<String, DefinitionRow> definitions = new LinkedHashMap<>();
	private final SequencedMap<String, WorkerRow> workers = new LinkedHashMap<>();
	private final Map<String, WorkerHandle<?>> handles = new HashMap<>();

	/** @param service returns the process-control service where there is one */
	public WorkersModel(Supplier<Optional<WorkerService>> service, Listener listener) {
		this.service = service;
		this.listener = listener;
	}

	/** Returns the definitions that there are, and then those gone of which workers are left. */
	public List<DefinitionRow> definitions() {
		SequencedMap<String, DefinitionRow> all = new LinkedHashMap<>(definitions);
		workers.values().forEach(row -> all.computeIfAbsent(row.definitionId(), DefinitionRow::gone));
		return List.copyOf(all.values());
	}

	/** Returns a definition by its id. */
	public DefinitionRow definition(String definitionId) {
		DefinitionRow known = definitions.get(definitionId);
		return known == null ? DefinitionRow.gone(definitionId) : known;
	}

	/** Returns the workers of a definition, oldest first, failed ones among them. */
	public List<WorkerRow> workers(String definitionId) {
		return workers.values().stream().filter(row -> row.definitionId().equals(definitionId)).toList();
	}

	/** Returns all workers that run, those that don't respond among them. */
	public Stream<WorkerRow> running() {
		return workers.values().stream().filter(row -> row.state().isUp());
	}

	/** Returns the instance ids of all workers, failed ones among them. */
	public Set<String> instanceIds() {
		return Set.copyOf(workers.keySet());
	}

	/** Returns how many workers of a definition run. */
	public long running(String definitionId) {
		return running().filter(row -> row.definitionId().equals(definitionId)).count();
	}

	/** Returns the handle of a worker that has not ended. */
	public Optional<WorkerHandle<?>> handle(String instanceId) {
		return Optional.ofNullable(handles.get(instanceId));
	}

	/** Returns whether there are failed workers to clear. */
	public boolean hasFailed() {
		return workers.values().stream().anyMatch(row -> row.state() == WorkerState.FAILED);
	}

	/** Asks the process-control service for everything anew. */
	public void refresh() {
		definitions.clear();
		service.get().ifPresent(control -> {
			control.definitions().forEach(d -> definitions.put(d.id(), DefinitionRow.of(d)));
			control.workers().forEach(this::show);
		});
		List.copyOf(handles.values()).stream().filter(handle -> handle.state().isFinal()).forEach(this::showEnd);
		listener.allChanged();
	}

	/** Takes in a worker that was just created. */
	public void add(WorkerHandle<?> handle) {
		show(handle);
		listener.workerAdded(upToDate(handle.definition().id()));
	}

	/** Takes in a change of state. */
	public void changed(StateChange change) {
		Optional<WorkerHandle<?>> known = handle(change.instanceId()).or(() -> find(change.instanceId()));
		if (change.state().isFinal()) {
			showEnd(change);
			Optional.ofNullable(workers.get(change.instanceId())).ifPresent(listener::workerChanged);
			listener.workerEnded(upToDate(change.definitionId()));
		} else if (known.isPresent() && !known.get().state().isFinal()) {
			boolean isNew = !workers.containsKey(change.instanceId());
			show(known.get());
			if (isNew) {
				listener.workerAdded(upToDate(change.definitionId()));
			} else {
				listener.workerChanged(workers.get(change.instanceId()));
			}
		}
	}

	/** Removes the failed workers. */
	public void clearFailed() {
		workers.values().removeIf(row -> row.state() == WorkerState.FAILED);
		listener.allChanged();
	}

	/** Removes a worker that has failed. */
	public void clear(WorkerRow failed) {
		workers.computeIfPresent(failed.instanceId(), (id, row) -> row.isLive() ? row : null);
		listener.allChanged();
	}

	/** Returns a definition; where it has come or gone since the last refresh, that is a reason for another one. */
	private DefinitionRow upToDate(String definitionId) {
		if (!definitions.containsKey(definitionId)) {
			refresh();
		}
		return definition(definitionId);
	}

	private Optional<WorkerHandle<?>> find(String instanceId) {
		return service.get().stream().flatMap(control -> control.workers().stream())
				.filter(handle -> handle.instanceId().equals(instanceId)).findFirst();
	}

	private void show(WorkerHandle<?> handle) {
		if (!handle.state().isFinal()) {
			handles.put(handle.instanceId(), handle);
			workers.put(handle.instanceId(), WorkerRow.of(handle));
		}
	}

	private void showEnd(WorkerHandle<?> handle) {
		String reason = Optional.ofNullable(handle.onExit().getNow(null)).map(ExitStatus::reason).orElse("");
		showEnd(new StateChange(handle.definition().id(), handle.instanceId(), handle.state(), reason));
	}

	private void showEnd(StateChange change) {
		handles.remove(change.instanceId());
		if (change.state() == WorkerState.FAILED) {
			workers.compute(change.instanceId(),
					(id, row) -> (row == null ? WorkerRow.unseen(change) : row).failed(change.reason()));
		} else {
			workers.remove(change.instanceId());
		}
	}
}
