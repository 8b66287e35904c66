package dev.outboard.ui.internal.properties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerMetrics;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.HelpContexts;

/**
 * The page of the Properties view for workers and definitions. While it can be seen it looks once a second whether
 * something has changed, and has one worker measured.
 */
final class WorkerPropertiesPage extends PropertySheetPage {

	private static final int PAUSE_MILLIS = 1000;

	private final Map<String, WorkerMetrics> metrics = new HashMap<>();
	private List<?> selected = List.of();
	private List<PropertyLines> shown = List.of();

	WorkerPropertiesPage() {
		setPropertySourceProvider(this::source);
		setSorter(new PropertySheetSorter() {
			@Override
			public int compareCategories(String one, String other) {
				return Integer.compare(PropertyGroup.place(one), PropertyGroup.place(other));
			}

			@Override
			public void sort(IPropertySheetEntry[] entries) {
				// They come in an order of their own.
			}
		});
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		HelpContexts.set(getControl(), HelpContexts.PROPERTIES);
		look(getControl());
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		selected = selection instanceof IStructuredSelection structured ? structured.toList() : List.of();
		metrics.keySet().retainAll(selected.stream().map(WorkerPropertiesPage::worker).filter(Objects::nonNull)
				.map(WorkerHandle::instanceId).toList());
		shown = lines();
		super.selectionChanged(part, selection);
		measure();
	}

	private void look(Control control) {
		if (control.isDisposed()) {
			return;
		}
		if (control.isVisible()) {
			measure();
			refreshIfChanged();
		}
		control.getDisplay().timerExec(PAUSE_MILLIS, () -> look(control));
	}

	private void measure() {
		if (selected.size() == 1 && worker(selected.getFirst()) instanceof WorkerHandle<?> worker
				&& !worker.state().isFinal()) {
			worker.metrics().thenAcceptAsync(now -> {
				if (selected.size() == 1 && worker(selected.getFirst()) == worker) {
					metrics.put(worker.instanceId(), now);
					refreshIfChanged();
				}
			}, UiExecutor.of(getControl()));
		}
	}

	private void refreshIfChanged() {
		List<PropertyLines> now = lines();
		if (!now.equals(shown)) {
			shown = now;
			refresh();
		}
	}

	private List<PropertyLines> lines() {
		return selected.stream().map(this::source).filter(PropertyLines.class::isInstance).map(PropertyLines.class::cast)
				.toList();
	}

	private IPropertySource source(Object element) {
		WorkerHandle<?> worker = worker(element);
		return worker == null ? Adapters.adapt(element, IPropertySource.class)
				: WorkerLines.of(worker, Optional.ofNullable(metrics.get(worker.instanceId())));
	}

	private static WorkerHandle<?> worker(Object element) {
		return Adapters.adapt(element, WorkerHandle.class);
	}
}
