package dev.outboard.ui.internal.workers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order of the Workers view's lines: by a column, or as the model has it, which is oldest first. */
final class WorkersOrder {

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

	/** Returns the definitions in order; they have nothing but names. */
	List<DefinitionRow> sortedDefinitions(List<DefinitionRow> definitions) {
		if (column.filter(WorkersColumn.NAME::equals).isEmpty()) {
			return definitions;
		}
		return definitions.stream()
				.sorted(directed(Comparator.comparing(DefinitionRow::name, String.CASE_INSENSITIVE_ORDER))).toList();
	}

	/** Returns workers of one definition in order. Writes each cell once: to do so at each comparison takes long. */
	List<WorkerRow> sortedWorkers(List<WorkerRow> workers) {
		return column.map(by -> workers.stream()
				.map(row -> new Placed(row, WorkerCell.of(by, row, metrics.of(row.instanceId()))))
				.sorted(directed(Comparator.comparing(Placed::cell, WorkerCell.ORDER))).map(Placed::row).toList()).orElse(workers);
	}

	private <T> Comparator<T> directed(Comparator<T> ascending) {
		return descending ? ascending.reversed() : ascending;
	}

	private record Placed(WorkerRow row, WorkerCell cell) {
	}
}
