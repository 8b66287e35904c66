package dev.outboard.ui.internal.call.form;

import java.util.List;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;

import dev.outboard.json.internal.ValueShape;

/** Edits the cells of one column of an {@link ItemsTable}. */
final class CellEditing extends EditingSupport {

	private final TableViewer viewer;
	private final List<String> choice;
	private final int column;
	private final Runnable changed;

	CellEditing(TableViewer viewer, ValueShape shape, int column, Runnable changed) {
		super(viewer);
		this.viewer = viewer;
		this.column = column;
		this.changed = changed;
		choice = switch (shape) {
			case ValueShape.Choice names -> names.names();
			case ValueShape.Flag flag -> Cells.FLAGS;
			default -> List.of();
		};
	}

	@Override
	protected CellEditor getCellEditor(Object element) {
		return choice.isEmpty() ? new TextCellEditor(viewer.getTable())
				: new ComboBoxCellEditor(viewer.getTable(), choice.toArray(String[]::new), SWT.READ_ONLY);
	}

	@Override
	protected boolean canEdit(Object element) {
		return true;
	}

	@Override
	protected Object getValue(Object element) {
		String text = ((String[]) element)[column];
		return choice.isEmpty() ? (Object) text : (Object) Math.max(0, choice.indexOf(text));
	}

	@Override
	protected void setValue(Object element, Object value) {
		((String[]) element)[column] = choice.isEmpty() ? (String) value : choice.get((Integer) value);
		viewer.update(element, null);
		changed.run();
	}
}
