package dev.outboard.ui.internal.workers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;

import dev.outboard.ui.internal.AccessibleName;

/** The tree of the Workers view: shows the model, and keeps up with it. */
final class WorkersTree {

	private final WorkersModel model;
	private final TreeViewer viewer;
	private final WorkersMetrics metrics;
	private final WorkersOrder order;
	private final WorkersFilter filter;
	private final WorkersColumns columns;
	private final Set<DefinitionRow> grown = new LinkedHashSet<>();
	private final Set<DefinitionRow> shrunk = new LinkedHashSet<>();
	private boolean together;
	private boolean outOfPlace;

	WorkersTree(Composite parent, WorkersModel model, WorkersSettings settings) {
		this.model = model;
		viewer = new TreeViewer(new Composite(parent, SWT.NONE), SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		Tree tree = viewer.getTree();
		tree.setHeaderVisible(true);
		AccessibleName.set(tree, Messages.tree_name);
		metrics = new WorkersMetrics(tree.getDisplay(), model::handle, this::measured);
		order = new WorkersOrder(metrics);
		filter = new WorkersFilter(model);
		columns = new WorkersColumns(viewer, order, settings);
		viewer.setComparer(WorkersElement.BY_KEY);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new WorkersContent(model));
		viewer.setLabelProvider(new WorkersLabels(model, metrics, new LocalResourceManager(JFaceResources.getResources(), tree)));
		viewer.setComparator(order);
		viewer.addFilter(filter);
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setInput(model);
		tree.addListener(SWT.Dispose, e -> metrics.close());
	}

	TreeViewer viewer() {
		return viewer;
	}

	/** Returns the composite that the tree fills. */
	Composite holder() {
		return viewer.getTree().getParent();
	}

	WorkersColumns columns() {
		return columns;
	}

	WorkersMetrics metrics() {
		return metrics;
	}

	boolean isDisposed() {
		return viewer.getControl().isDisposed();
	}

	List<DefinitionRow> selectedDefinitions() {
		return selected().filter(DefinitionRow.class::isInstance).map(DefinitionRow.class::cast).toList();
	}

	List<WorkerRow> selectedWorkers() {
		return selected().filter(WorkerRow.class::isInstance).map(WorkerRow.class::cast).toList();
	}

	void refresh() {
		viewer.refresh();
	}

	/** Shows only what has these words in it. */
	void filter(String text) {
		filter.set(text);
		viewer.refresh();
		if (!filter.isEmpty()) {
			viewer.expandAll();
		}
	}

	/** Shows that a definition has got a worker. */
	void added(DefinitionRow definition) {
		grown.add(definition);
		showChildren();
	}

	/** Shows that a worker has ended; a selection that went with it moves to the definition. */
	void ended(DefinitionRow definition) {
		shrunk.add(definition);
		showChildren();
	}

	/** Lets {@code changes} report many changes, and shows workers that have come and gone only after the last one. */
	void together(Runnable changes) {
		together = true;
		try {
			changes.run();
		} finally {
			together = false;
			showChildren();
		}
	}

	/** Shows that a worker is in another state. */
	void changed(WorkerRow worker) {
		viewer.update(new Object[] { worker, model.definition(worker.definitionId()) }, null);
		changedPlaces();
	}

	/**
	 * Shows how much time has passed, and in order what has changed its place. Watches the workers that can be seen now;
	 * all, to sort by what is measured.
	 */
	void tick() {
		if (outOfPlace || order.isMeasured()) {
			outOfPlace = false;
			viewer.refresh(false);
		}
		List<WorkerRow> visible = visible().filter(WorkerRow::isLive).toList();
		viewer.update(visible.toArray(), null);
		metrics.retain(model.instanceIds());
		metrics.watch(order.isMeasured() ? model.instanceIds()
				: visible.stream().map(WorkerRow::instanceId).collect(Collectors.toSet()));
	}

	/** Measures nothing while nobody looks. */
	void hidden() {
		metrics.watch(Set.of());
	}

	private void measured(Set<String> instanceIds) {
		if (!isDisposed()) {
			viewer.update(visible().filter(row -> instanceIds.contains(row.instanceId())).toArray(), null);
		}
	}

	/** Leaves the labels of the others alone: where hundreds come and go, that would be most of the work. */
	private void showChildren() {
		if (together) {
			return;
		}
		IStructuredSelection before = viewer.getStructuredSelection();
		Stream.concat(grown.stream(), shrunk.stream()).distinct().forEach(definition -> {
			viewer.refresh(definition, false);
			viewer.update(definition, null);
		});
		grown.forEach(definition -> viewer.setExpandedState(definition, true));
		if (!before.isEmpty() && viewer.getStructuredSelection().isEmpty()) {
			shrunk.stream().findFirst().ifPresent(definition -> viewer.setSelection(new StructuredSelection(definition)));
		}
		if (!grown.isEmpty()) {
			changedPlaces();
		}
		grown.clear();
		shrunk.clear();
	}

	/** Where many workers change at once, to sort and filter anew for each would take too long: it waits for the tick. */
	private void changedPlaces() {
		outOfPlace |= !filter.isEmpty() || order.column().isPresent();
	}

	private Stream<WorkerRow> visible() {
		return VisibleRows.in(viewer.getTree()).stream().filter(WorkerRow.class::isInstance).map(WorkerRow.class::cast);
	}

	private Stream<?> selected() {
		return viewer.getStructuredSelection().stream();
	}
}
