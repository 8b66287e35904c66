package dev.outboard.ui.internal.workers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

import org.eclipse.swt.widgets.Display;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.ProcessControl;
import dev.outboard.ui.internal.events.DeliveryBuffer;
import dev.outboard.ui.internal.events.EventHandlerTie;
import dev.outboard.ui.internal.events.UiInlet;

/**
 * What all Workers views show: the definitions, their workers, and the failed ones until they are cleared. It is the
 * workbench's: made when it is asked for first, and closed with the display. To be used on the UI thread.
 *
 * <p>An event only says that a worker has changed; how it is now, its handle says: so events that are late do no harm.
 */
public final class WorkersModel implements AutoCloseable {

	private static final String KEY = WorkersModel.class.getName();

	private static final int MOST_FAILED = 1000;
	private static final int MOST_WAITING = 100_000;

	/** Hears of changes, on the UI thread. */
	public interface Listener {

		/** Something has changed. */
		void changed(WorkersChange change);
	}

	private final ProcessControl service;
	private final List<Listener> listeners = new ArrayList<>();
	private final SequencedMap<String, DefinitionRow> definitions = new LinkedHashMap<>();
	private final List<DefinitionRow> refused = new ArrayList<>();
	private final WorkerRows rows = new WorkerRows(MOST_FAILED);
	private final Map<String, WorkerHandle<?>> handles = new HashMap<>();

	private final UiInlet<StateChange> inlet;
	private final EventHandlerTie states;

	private WorkersModel(UiExecutor uiThread) {
		service = new ProcessControl(() -> uiThread.execute(this::refresh));
		inlet = new UiInlet<>("states of workers", new DeliveryBuffer<>(StateChange::instanceId, MOST_WAITING),
				Integer.MAX_VALUE, this::changed, uiThread);
		states = new EventHandlerTie(WorkerTopics.ALL,
				Optional.of("(" + WorkerEventProperties.KIND + "=" + WorkerTopics.STATE + ")"),
				event -> inlet.offer(StateChange.of(event)));
		readAll();
	}

	/** Returns the model of the workbench that {@code display} is of. */
	public static WorkersModel of(Display display) {
		if (display.getData(KEY) instanceof WorkersModel known) {
			return known;
		}
		WorkersModel model = new WorkersModel(UiExecutor.of(display));
		display.setData(KEY, model);
		display.disposeExec(model::close);
		return model;
	}

	/** Tells {@code listener} of changes from now on. */
	public void add(Listener listener) {
		listeners.add(listener);
	}

	/** Tells {@code listener} of nothing more. */
	public void remove(Listener listener) {
		listeners.remove(listener);
	}

	/** Returns how many hear of changes. */
	public int listeners() {
		return listeners.size();
	}

	/** Returns the process-control service, where there is one now. */
	public Optional<WorkerService> service() {
		return service.get();
	}

	@Override
	public void close() {
		inlet.close();
		states.close();
		service.close();
	}

	/** Returns the definitions that there are, those gone of which workers are left, and those that were refused. */
	public List<DefinitionRow> definitions() {
		List<DefinitionRow> all = new ArrayList<>(definitions.values());
		rows.definitionIds().stream().filter(id -> !definitions.containsKey(id)).sorted().map(DefinitionRow::gone)
				.forEach(all::add);
		all.addAll(refused);
		return all;
	}

	/** Returns a definition by its id. */
	public DefinitionRow definition(String definitionId) {
		DefinitionRow known = definitions.get(definitionId);
		return known == null ? DefinitionRow.gone(definitionId) : known;
	}

	/** Returns the workers of a definition, oldest first, failed ones among them. */
	public Collection<WorkerRow> workers(String definitionId) {
		return rows.of(definitionId);
	}

	/** Returns the instance ids of all workers, failed ones among them. */
	public Set<String> instanceIds() {
		return rows.instanceIds();
	}

	/** Returns the instance ids of the workers that have not ended. */
	public Set<String> liveIds() {
		return Set.copyOf(handles.keySet());
	}

	/** Returns how many workers of a definition run, those that don't respond among them. */
	public long running(String definitionId) {
		return rows.of(definitionId).stream().filter(row -> row.state().isUp()).count();
	}

	/** Returns the handle of a worker that has not ended. */
	public Optional<WorkerHandle<?>> handle(String instanceId) {
		return Optional.ofNullable(handles.get(instanceId));
	}

	/** Returns whether there are failed workers to clear. */
	public boolean hasFailed() {
		return rows.hasFailed();
	}

	/** Asks the process-control service for everything anew. */
	public void refresh() {
		readAll();
		tell(WorkersChange.EVERYTHING);
	}

	/** Takes in a worker that was just created. */
	public void add(WorkerHandle<?> handle) {
		show(handle);
		tell(Set.of(handle.definition().id()), Set.of(handle.definition().id()));
	}

	private void changed(List<StateChange> changes) {
		Set<String> touched = new HashSet<>();
		Set<String> grown = new HashSet<>();
		if (!changes.stream().allMatch(this::isKnown)) {
			grown.addAll(showUnknown());
			touched.addAll(grown);
		}
		for (StateChange change : changes) {
			touched.add(change.definitionId());
			WorkerHandle<?> handle = handles.get(change.instanceId());
			if (change.state().isFinal()) {
				showEnd(change);
			} else if (handle != null && show(handle)) {
				grown.add(change.definitionId());
			}
		}
		tell(touched, grown);
	}

	/** Removes the failed workers. */
	public void clearFailed() {
		rows.clearFailed();
		tell(WorkersChange.EVERYTHING);
	}

	/** Removes a worker that has failed. */
	public void clear(WorkerRow failed) {
		rows.get(failed.definitionId(), failed.instanceId()).filter(row -> !row.isLive())
				.ifPresent(row -> rows.remove(row.definitionId(), row.instanceId()));
		tell(WorkersChange.EVERYTHING);
	}

	private void tell(WorkersChange change) {
		List.copyOf(listeners).forEach(listener -> listener.changed(change));
	}

	/** Where a definition has come or gone since the last refresh, that is a reason for another one. */
	private void tell(Set<String> touched, Set<String> grown) {
		boolean stale = !definitions.keySet().containsAll(touched);
		if (stale) {
			readAll();
		}
		tell(new WorkersChange(stale, grown));
	}

	private void readAll() {
		definitions.clear();
		refused.clear();
		service.get().ifPresent(control -> {
			control.definitions().forEach(d -> definitions.put(d.id(), DefinitionRow.of(d)));
			control.refusedDefinitions().stream().map(DefinitionRow::of).forEach(refused::add);
			control.workers().forEach(this::show);
		});
		List.copyOf(handles.values()).stream().filter(handle -> handle.state().isFinal()).forEach(this::showEnd);
	}

	private boolean isKnown(StateChange change) {
		return change.state().isFinal() || handles.containsKey(change.instanceId());
	}

	/**
	 * Shows the workers that no event has told of so far, oldest first: events of different workers overtake each other.
	 * Returns the ids of their definitions.
	 */
	private Set<String> showUnknown() {
		Set<String> grown = new HashSet<>();
		service.get().stream().flatMap(control -> control.workers().stream())
				.filter(handle -> !handles.containsKey(handle.instanceId()) && show(handle))
				.forEach(handle -> grown.add(handle.definition().id()));
		return grown;
	}

	/** Returns whether the worker is new. */
	private boolean show(WorkerHandle<?> handle) {
		if (handle.state().isFinal()) {
			return false;
		}
		handles.put(handle.instanceId(), handle);
		return rows.put(WorkerRow.of(handle));
	}

	private void showEnd(WorkerHandle<?> handle) {
		String reason = Optional.ofNullable(handle.onExit().getNow(null)).map(ExitStatus::reason).orElse("");
		showEnd(new StateChange(handle.definition().id(), handle.instanceId(), handle.state(), reason));
	}

	private void showEnd(StateChange change) {
		handles.remove(change.instanceId());
		if (change.state() == WorkerState.FAILED) {
			rows.put(rows.get(change.definitionId(), change.instanceId()).orElseGet(() -> WorkerRow.unseen(change))
					.failed(change.reason()));
		} else {
			rows.remove(change.definitionId(), change.instanceId());
		}
	}
}
