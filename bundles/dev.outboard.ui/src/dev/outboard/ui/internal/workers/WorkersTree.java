package dev.outboard.ui.internal.workers;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;

import dev.outboard.ui.internal.AccessibleName;

/** The tree of the Workers view: shows the model, and keeps up with it. */
final class WorkersTree {

	private final WorkersModel model;
	private final TreeViewer viewer;

	WorkersTree(Composite parent, WorkersModel model) {
		this.model = model;
		TreeColumnLayout layout = new TreeColumnLayout();
		Composite holder = new Composite(parent, SWT.NONE);
		holder.setLayout(layout);
		viewer = new TreeViewer(holder, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		Tree tree = viewer.getTree();
		tree.setHeaderVisible(true);
		AccessibleName.set(tree, Messages.tree_name);
		for (WorkersColumn column : WorkersColumn.values()) {
			TreeViewerColumn created = new TreeViewerColumn(viewer, column.alignment());
			created.getColumn().setText(column.title());
			layout.setColumnData(created.getColumn(), new ColumnWeightData(column.weight(), column.minimumWidth(), true));
		}
		viewer.setComparer(WorkersElement.BY_KEY);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new WorkersContent(model));
		viewer.setLabelProvider(new WorkersLabels(model, new LocalResourceManager(JFaceResources.getResources(), tree)));
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setInput(model);
	}

	TreeViewer viewer() {
		return viewer;
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

	/** Shows that a definition has got a worker. */
	void added(DefinitionRow definition) {
		viewer.refresh(definition);
		viewer.setExpandedState(definition, true);
	}

	/** Shows that a worker has ended; a selection that went with it moves to the definition. */
	void ended(DefinitionRow definition) {
		IStructuredSelection before = viewer.getStructuredSelection();
		viewer.refresh(definition);
		if (!before.isEmpty() && viewer.getStructuredSelection().isEmpty()) {
			viewer.setSelection(new StructuredSelection(definition));
		}
	}

	/** Shows that a worker is in another state. */
	void changed(WorkerRow worker) {
		viewer.update(new Object[] { worker, model.definition(worker.definitionId()) }, null);
	}

	/** Shows how much time has passed. */
	void tick() {
		viewer.update(model.running().toArray(), null);
	}

	private Stream<?> selected() {
		return viewer.getStructuredSelection().stream();
	}
}
