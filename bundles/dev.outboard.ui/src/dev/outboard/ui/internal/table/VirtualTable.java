package dev.outboard.ui.internal.table;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import dev.outboard.ui.internal.AccessibleName;

/**
 * A table that asks only for those rows that can be seen: however many there are, and however often they change, it
 * costs the same.
 *
 * @param <E> the rows
 */
public final class VirtualTable<E> {

	private final List<Column<E>> columns;
	private final Rows<E> rows;
	private final Composite holder;
	private final Table table;

	/** @param name what screen readers call the table */
	public VirtualTable(Composite parent, String name, List<Column<E>> columns, Rows<E> rows) {
		this.columns = List.copyOf(columns);
		this.rows = rows;
		holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		table = new Table(holder, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		AccessibleName.set(table, name);
		for (Column<E> column : columns) {
			TableColumn created = new TableColumn(table, column.alignment());
			created.setText(column.title());
			created.setMoveable(true);
			layout.setColumnData(created, new ColumnWeightData(column.weight(), column.minimum(), true));
		}
		table.addListener(SWT.SetData, this::fill);
	}

	/** Returns the table, to add listeners to. */
	public Table table() {
		return table;
	}

	/** Returns what the table is laid out in. */
	public Composite control() {
		return holder;
	}

	/** Returns the row that is selected. */
	public Optional<E> selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
	}

	/** Returns the row that a line of the table shows. */
	public Optional<E> shownBy(TableItem item) {
		int index = table.indexOf(item);
		return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
	}

	/**
	 * Shows the rows as they are now. The selection, and what can be seen, move up with their rows.
	 *
	 * @param gone how many rows have gone from the head
	 */
	public void update(int gone) {
		int selection = table.getSelectionIndex() - gone;
		int top = table.getTopIndex() - gone;
		table.setItemCount(rows.size());
		if (gone > 0) {
			table.setTopIndex(Math.max(0, top));
		}
		select(selection);
		table.clearAll();
	}

	/** Selects the row with that index; none where there is no such row. */
	public void select(int index) {
		if (index == table.getSelectionIndex()) {
			return;
		}
		if (index >= 0 && index < rows.size()) {
			table.select(index);
		} else {
			table.deselectAll();
		}
	}

	/** Scrolls down to the last row. */
	public void showEnd() {
		table.setTopIndex(Math.max(0, rows.size() - 1));
	}

	private void fill(Event event) {
		if (event.index >= 0 && event.index < rows.size()) {
			E row = rows.get(event.index);
			((TableItem) event.item).setText(columns.stream().map(column -> column.text().apply(row)).toArray(String[]::new));
		}
	}
}
