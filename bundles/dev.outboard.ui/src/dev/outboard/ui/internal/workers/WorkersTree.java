package dev.outboard.ui.internal.workers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import dev.outboard.ui.internal.AccessibleName;

/** The tree of the Workers view: shows the model, and keeps up with it. */
final class WorkersTree {

	/** Time between two looks at a model that changes all the time, in milliseconds. */
	private static final int PACE = 70;

	private final WorkersModel model;
	private final Tree tree;
	private final WorkersMetrics metrics;
	private final WorkersOrder order;
	private final WorkersFilter filter = new WorkersFilter();
	private final WorkersColumns columns;
	private final WorkersLabels labels;
	private final WorkersLines lines;
	private final WorkersSelection selection;
	private final CpuSparkline sparkline;
	private final Pace pace;
	private final Runnable shown;
	private final Set<String> grown = new LinkedHashSet<>();

	/** @param shown called when the tree has been brought up to date */
	WorkersTree(Composite parent, WorkersModel model, WorkersSettings settings, Runnable shown) {
		this.model = model;
		this.shown = shown;
		tree = new Tree(new Composite(parent, SWT.NONE),
				SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.setHeaderVisible(true);
		AccessibleName.set(tree, Messages.tree_name);
		metrics = new WorkersMetrics(tree.getDisplay(), model::handle, this::measured);
		order = new WorkersOrder(metrics);
		labels = new WorkersLabels(model, metrics, new LocalResourceManager(JFaceResources.getResources(), tree));
		pace = new Pace(tree, PACE, this::show);
		columns = new WorkersColumns(tree, order, settings, pace::now);
		lines = new WorkersLines(tree, labels);
		selection = new WorkersSelection(lines);
		sparkline = new CpuSparkline(tree, this::cpu);
		new WorkersToolTip(tree, this::toolTip);
		tree.addListener(SWT.Selection, e -> selection.mayHaveChanged());
		tree.addListener(SWT.Dispose, e -> metrics.close());
	}

	Tree tree() {
		return tree;
	}

	/** Returns the composite that the tree fills. */
	Composite holder() {
		return tree.getParent();
	}

	WorkersColumns columns() {
		return columns;
	}

	WorkersMetrics metrics() {
		return metrics;
	}

	ISelectionProvider selection() {
		return selection;
	}

	boolean isDisposed() {
		return tree.isDisposed();
	}

	/** Returns the selected definitions of which workers can be started. */
	List<DefinitionRow> selectedDefinitions() {
		return lines.selected().stream().filter(DefinitionRow.class::isInstance).map(DefinitionRow.class::cast)
				.filter(definition -> definition.refusal().isEmpty()).toList();
	}

	List<WorkerRow> selectedWorkers() {
		return lines.selected().stream().filter(WorkerRow.class::isInstance).map(WorkerRow.class::cast).toList();
	}

	/** Returns the selected lines as texts, the cells that are shown separated by tabs. */
	List<String> selectedTexts() {
		return lines.selected().stream().map(labels::texts).map(columns::asShown).map(cells -> String.join("\t", cells))
				.toList();
	}

	/** Shows only what has these words in it. */
	void filter(String text) {
		filter.set(text);
		pace.now();
	}

	/** Shows what has changed in the model: at once what a person waits for, the rest in its turn. */
	void changed(WorkersChange change) {
		grown.addAll(change.grown());
		if (change.everything()) {
			pace.now();
		} else {
			pace.soon();
		}
	}

	/**
	 * Shows how much time has passed, and in order what has changed its place. Watches the workers that can be seen now;
	 * all, to sort by what is measured.
	 */
	void tick() {
		if (order.isMeasured()) {
			pace.now();
		}
		List<WorkerRow> visible = lines.visible().filter(WorkerRow::isLive).toList();
		Set<String> wanted = visible.stream().map(WorkerRow::instanceId).collect(Collectors.toCollection(LinkedHashSet::new));
		lines.update(worker -> wanted.contains(worker.instanceId()));
		metrics.retain(model.instanceIds());
		if (order.isMeasured()) {
			wanted.addAll(model.liveIds());
		}
		metrics.watch(wanted);
	}

	/** Measures nothing while nobody looks. */
	void hidden() {
		metrics.watch(Set.of());
	}

	private void measured(Set<String> instanceIds) {
		if (!isDisposed()) {
			lines.update(worker -> instanceIds.contains(worker.instanceId())).forEach(sparkline::redraw);
		}
	}

	/** Of a worker that is a thread, what is measured is the whole application's. */
	private Optional<CpuHistory> cpu(TreeItem item) {
		return lines.element(item).filter(row -> row instanceof WorkerRow worker && worker.hasProcess())
				.flatMap(row -> metrics.cpu(((WorkerRow) row).instanceId()));
	}

	private void show() {
		lines.expand(grown);
		grown.clear();
		List<WorkersLine> now = WorkersLine.of(model, filter, order);
		if (!filter.isEmpty()) {
			lines.expand(now.stream().map(WorkersLine::id).toList());
		}
		lines.show(now);
		selection.mayHaveChanged();
		shown.run();
	}

	private Optional<String> toolTip(Point at) {
		return Optional.ofNullable(tree.getItem(at)).flatMap(lines::element).map(labels::toolTip);
	}
}
