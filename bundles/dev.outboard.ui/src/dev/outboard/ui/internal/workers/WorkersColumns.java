package dev.outboard.ui.internal.workers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** The columns of the Workers view: which are shown, how wide, in which order, and which one it is sorted by. */
final class WorkersColumns {

	private static final int DELAY_MILLIS = 300;

	private final Tree tree;
	private final Runnable sorted;
	private final WorkersOrder order;
	private final WorkersSettings settings;
	private final WorkersColumnLayout layout = new WorkersColumnLayout();
	private final Map<WorkersColumn, TreeColumn> columns = new EnumMap<>(WorkersColumn.class);
	private final Runnable remember = this::remember;
	private final Set<WorkersColumn> shown = EnumSet.noneOf(WorkersColumn.class);

	/**
	 * Creates the columns as they were when {@code settings} were written.
	 *
	 * @param sorted called when another order was chosen
	 */
	WorkersColumns(Tree tree, WorkersOrder order, WorkersSettings settings, Runnable sorted) {
		this.tree = tree;
		this.sorted = sorted;
		this.order = order;
		this.settings = settings;
		for (WorkersColumn column : WorkersColumn.values()) {
			TreeColumn created = new TreeColumn(tree, column.alignment());
			created.setText(column.title());
			created.setToolTipText(column.description());
			created.setMoveable(true);
			created.addListener(SWT.Selection, e -> sortBy(column));
			created.addListener(SWT.Resize, e -> rememberSoon());
			created.addListener(SWT.Move, e -> rememberSoon());
			columns.put(column, created);
			if (settings.isShown(column)) {
				shown.add(column);
				settings.width(column).ifPresentOrElse(width -> layout.show(created, width), () -> layout.show(created, column));
			} else {
				layout.hide(created);
			}
		}
		tree.setColumnOrder(settings.order().stream().mapToInt(WorkersColumn::ordinal).toArray());
		settings.restore(order);
		markSorted();
		tree.getParent().setLayout(layout);
		tree.addListener(SWT.Dispose, e -> remember());
	}

	/** Returns whether a column is shown. */
	boolean isShown(WorkersColumn column) {
		return shown.contains(column);
	}

	/** Returns those of the texts of all columns whose columns are shown, in the order that they have now. */
	List<String> asShown(String[] texts) {
		return Arrays.stream(tree.getColumnOrder()).filter(i -> shown.contains(WorkersColumn.values()[i]))
				.mapToObj(i -> texts[i]).toList();
	}

	/** Shows a column that is hidden, or hides it. */
	void toggle(WorkersColumn column) {
		if (shown.remove(column)) {
			layout.hide(columns.get(column));
		} else {
			shown.add(column);
			layout.show(columns.get(column), column);
		}
		tree.getParent().layout();
		remember();
	}

	/** Shows the columns as they were at first. */
	void reset() {
		for (WorkersColumn column : WorkersColumn.values()) {
			if (column.isShownAtFirst()) {
				shown.add(column);
				layout.show(columns.get(column), column);
			} else {
				shown.remove(column);
				layout.hide(columns.get(column));
			}
		}
		tree.setColumnOrder(Arrays.stream(WorkersColumn.values()).mapToInt(WorkersColumn::ordinal).toArray());
		order.set(Optional.empty(), false);
		markSorted();
		tree.getParent().layout();
		sorted.run();
		remember();
	}

	private void sortBy(WorkersColumn column) {
		order.clicked(column);
		markSorted();
		sorted.run();
		remember();
	}

	private void markSorted() {
		tree.setSortColumn(order.column().map(columns::get).orElse(null));
		tree.setSortDirection(order.column().isEmpty() ? SWT.NONE : order.isDescending() ? SWT.DOWN : SWT.UP);
	}

	/** While a person drags an edge, there are many changes. */
	private void rememberSoon() {
		tree.getDisplay().timerExec(DELAY_MILLIS, remember);
	}

	private void remember() {
		if (tree.isDisposed()) {
			return;
		}
		List<WorkersColumn> inOrder = Arrays.stream(tree.getColumnOrder()).mapToObj(i -> WorkersColumn.values()[i]).toList();
		columns.forEach((column, widget) -> settings.remember(column, isShown(column), layout.chosenWidth(widget)));
		settings.remember(inOrder);
		settings.remember(order);
	}
}
