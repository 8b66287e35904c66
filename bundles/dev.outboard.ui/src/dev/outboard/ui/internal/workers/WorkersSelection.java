package dev.outboard.ui.internal.workers;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What is selected in the Workers view, for the workbench. */
final class WorkersSelection implements ISelectionProvider {

	private final WorkersLines lines;
	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private Set<Object> told = Set.of();

	WorkersSelection(WorkersLines lines) {
		this.lines = lines;
	}

	@Override
	public IStructuredSelection getSelection() {
		return new StructuredSelection(lines.selected());
	}

	@Override
	public void setSelection(ISelection selection) {
		if (selection instanceof IStructuredSelection elements) {
			Stream<?> all = elements.stream();
			Set<Object> keys = all.filter(WorkersElement.class::isInstance).map(it -> ((WorkersElement) it).key())
					.collect(Collectors.toSet());
			lines.select(keys);
			mayHaveChanged();
		}
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}

	/**
	 * Tells of another selection, and of the end of a selected worker: nobody should hold on to what is of no use any more.
	 * The workbench does where a selection equals the last one, so that selections must be compared by all that they say.
	 */
	void mayHaveChanged() {
		List<WorkersElement> selected = lines.selected();
		Set<Object> now = selected.stream().map(WorkersSelection::mark).collect(Collectors.toSet());
		if (!now.equals(told)) {
			told = now;
			SelectionChangedEvent event = new SelectionChangedEvent(this, new StructuredSelection(selected));
			listeners.forEach(listener -> listener.selectionChanged(event));
		}
	}

	private static Object mark(WorkersElement element) {
		return element instanceof WorkerRow worker && !worker.isLive() ? List.of(worker.key()) : element.key();
	}
}
