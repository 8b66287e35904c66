package dev.outboard.ui.internal.call.form;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import dev.outboard.json.internal.ValueShape;

/** A small table whose cells are edited in place: by a click, or by Enter or F2, and Tab from one to the next. */
final class ItemsTable {

	private static final int LINES = 4;

	private final List<String[]> rows;
	private final TableViewer viewer;

	ItemsTable(Composite parent, List<ValueShape.Field> columns, List<String[]> rows, Place place) {
		this.rows = rows;
		Composite holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		place.name(viewer.getTable());
		viewer.getTable().setHeaderVisible(columns.size() > 1);
		viewer.getTable().setLinesVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		for (int i = 0; i < columns.size(); i++) {
			addColumn(columns.get(i), i, layout, place);
		}
		editByKeys();
		viewer.setInput(rows);
		int height = LINES * viewer.getTable().getItemHeight()
				+ (columns.size() > 1 ? viewer.getTable().getHeaderHeight() : 0);
		GridDataFactory.fillDefaults().grab(true, false).hint(Place.FIELD_WIDTH, height).applyTo(holder);
	}

	void refresh() {
		viewer.refresh();
	}

	Optional<String[]> selected() {
		return Optional.ofNullable((String[]) viewer.getStructuredSelection().getFirstElement());
	}

	/** Lets the person write into the first cell of a row. */
	void edit(int row) {
		viewer.refresh();
		viewer.editElement(rows.get(row), 0);
	}

	private void addColumn(ValueShape.Field field, int index, TableColumnLayout layout, Place place) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEAD);
		column.getColumn().setText(field.name());
		column.getColumn().setToolTipText(field.typeName());
		layout.setColumnData(column.getColumn(), new ColumnWeightData(1, 50, true));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> ((String[]) row)[index]));
		column.setEditingSupport(new CellEditing(viewer, field.shape(), index, place.changed()));
	}

	private void editByKeys() {
		TableViewerFocusCellManager cells = new TableViewerFocusCellManager(viewer,
				new FocusCellOwnerDrawHighlighter(viewer));
		ColumnViewerEditorActivationStrategy keys = new ColumnViewerEditorActivationStrategy(viewer) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				return super.isEditorActivationEvent(event)
						|| event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED
								&& (event.keyCode == SWT.CR || event.keyCode == SWT.F2)
						|| event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
						|| event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
			}
		};
		TableViewerEditor.create(viewer, cells, keys, ColumnViewerEditor.TABBING_HORIZONTAL
				| ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR | ColumnViewerEditor.KEYBOARD_ACTIVATION);
	}
}
