package dev.outboard.ui.internal.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.Failures;

/** Adds series to the plot: those that a person chooses, or all of the workers in a selection. */
final class PlotAdder {

	private final PlotModel model;
	private final Supplier<Optional<WorkerService>> control;
	private final Composite owner;
	private final Consumer<String> note;

	/** @param note shows in words what wasn't possible; nothing where all was */
	PlotAdder(PlotModel model, Supplier<Optional<WorkerService>> control, Composite owner, Consumer<String> note) {
		this.model = model;
		this.control = control;
		this.owner = owner;
		this.note = note;
	}

	/** Asks a person for series to add. */
	void ask() {
		SeriesDialog dialog = new SeriesDialog(owner.getShell(), workers());
		if (dialog.open() == Window.OK && !owner.isDisposed()) {
			boolean fits = true;
			for (SeriesDialog.Choice choice : dialog.chosen()) {
				fits &= model.add(choice.worker(), choice.member());
			}
			tell(fits);
		}
	}

	/** Adds all that the selected workers, and those of selected definitions, announce; false when there are no workers. */
	boolean addAll(ISelection selection) {
		Map<String, WorkerHandle<?>> selected = new LinkedHashMap<>();
		if (selection instanceof IStructuredSelection elements) {
			for (Object element : elements) {
				selected(element).forEach(worker -> selected.put(worker.instanceId(), worker));
			}
		}
		selected.values().forEach(worker -> SeriesBinder.members(worker.definition())
				.whenCompleteAsync((members, failure) -> added(worker, members, Optional.ofNullable(failure)),
						UiExecutor.of(owner)));
		return !selected.isEmpty();
	}

	private List<WorkerHandle<?>> selected(Object element) {
		WorkerHandle<?> worker = Adapters.adapt(element, WorkerHandle.class);
		if (worker != null) {
			return List.of(worker);
		}
		WorkerDefinition definition = Adapters.adapt(element, WorkerDefinition.class);
		return definition == null ? List.of()
				: workers().stream().filter(it -> it.definition().id().equals(definition.id())).toList();
	}

	private void added(WorkerHandle<?> worker, List<NumericMember> members, Optional<Throwable> failure) {
		if (failure.isPresent()) {
			note.accept(Failures.message(failure.get()));
		} else if (members.isEmpty()) {
			note.accept(NLS.bind(Messages.note_no_numbers, worker.displayName()));
		} else {
			boolean fits = true;
			for (NumericMember member : members) {
				fits &= model.add(worker, member.name());
			}
			tell(fits);
		}
	}

	private void tell(boolean fits) {
		note.accept(fits ? "" : NLS.bind(Messages.note_full, PlotModel.MOST_SERIES));
	}

	private List<WorkerHandle<?>> workers() {
		return control.get().map(WorkerService::workers).orElse(List.of());
	}
}
