package dev.outboard.ui.internal.workers;

import java.util.Comparator;
import java.util.Optional;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** The order of the Workers view's lines: by a column, or as the model has it, which is oldest first. */
final class WorkersOrder extends ViewerComparator {

	private final WorkersMetrics metrics;
	private Optional<WorkersColumn> column = Optional.empty();
	private boolean descending;

	WorkersOrder(WorkersMetrics metrics) {
		this.metrics = metrics;
	}

	Optional<WorkersColumn> column() {
		return column;
	}

	boolean isDescending() {
		return descending;
	}

	void set(Optional<WorkersColumn> by, boolean down) {
		column = by;
		descending = down;
	}

	/** Does what a click on a column's header means: sort by it, then the other way round, then no more. */
	void clicked(WorkersColumn header) {
		boolean same = column.filter(header::equals).isPresent();
		if (same && descending != header.isNumeric()) {
			set(Optional.empty(), false);
		} else {
			set(Optional.of(header), same != header.isNumeric());
		}
	}

	/** Returns whether lines may change places when something is measured. */
	boolean isMeasured() {
		return column.filter(WorkersColumn::isMeasured).isPresent();
	}

	/** Compares workers of one definition by the column; definitions have nothing but names. */
	@Override
	public int compare(Viewer viewer, Object first, Object second) {
		if (column.isEmpty()) {
			return 0;
		}
		int order = 0;
		if (first instanceof WorkerRow a && second instanceof WorkerRow b) {
			order = comparator(column.get()).compare(a, b);
		} else if (first instanceof DefinitionRow a && second instanceof DefinitionRow b && column.get() == WorkersColumn.NAME) {
			order = String.CASE_INSENSITIVE_ORDER.compare(a.name(), b.name());
		}
		return descending ? -order : order;
	}

	private Comparator<WorkerRow> comparator(WorkersColumn by) {
		return Comparator.comparing((WorkerRow row) -> WorkerCell.of(by, row, metrics.of(row.instanceId())), WorkerCell.ORDER);
	}
}
