package dev.outboard.ui.internal.workers;

import java.util.OptionalInt;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.widgets.TreeColumn;

/** Shares out the width of the Workers view among the columns that are shown, but for those that a person has sized. */
final class WorkersColumnLayout extends TreeColumnLayout {

	void show(TreeColumn column, WorkersColumn what) {
		column.setResizable(true);
		setColumnData(column, new ColumnWeightData(what.weight(), what.minimumWidth(), true));
	}

	void show(TreeColumn column, int width) {
		column.setResizable(true);
		setColumnData(column, new ColumnPixelData(width, true));
	}

	/** A column of no width is none: SWT can't hide one in any other way. */
	void hide(TreeColumn column) {
		column.setResizable(false);
		setColumnData(column, new ColumnPixelData(0, false));
	}

	/** Returns the width that a person gave to the column, where somebody did. */
	OptionalInt chosenWidth(TreeColumn column) {
		return getLayoutData(column.getParent(), column.getParent().indexOf(column)) instanceof ColumnPixelData data
				&& data.width > 0 ? OptionalInt.of(data.width) : OptionalInt.empty();
	}
}
