package dev.outboard.ui.internal.table;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

import dev.outboard.ui.internal.SettingsFile;

/** Remembers how wide a table's columns are and in which order; the last one takes the room that is left. */
public final class ColumnMemory {

	private static final String ORDER = "order";
	private static final String WIDTH = "width.";
	private static final int DELAY_MILLIS = 300;

	private final Table table;
	private final IDialogSettings section;
	private final Runnable save = this::save;

	private ColumnMemory(Table table, IDialogSettings section) {
		this.table = table;
		this.section = section;
	}

	/** Gives the columns what they had when {@code section} was written, and keeps that up to date. */
	public static void keep(VirtualTable<?> table, IDialogSettings section) {
		ColumnMemory memory = new ColumnMemory(table.table(), section);
		memory.restore((TableColumnLayout) table.control().getLayout());
		for (TableColumn column : memory.table.getColumns()) {
			column.addListener(SWT.Resize, e -> memory.saveSoon());
			column.addListener(SWT.Move, e -> memory.saveSoon());
		}
	}

	private void restore(TableColumnLayout layout) {
		for (int i = 0; i < table.getColumnCount() - 1; i++) {
			int width = number(section.get(WIDTH + i));
			if (width > 0) {
				layout.setColumnData(table.getColumn(i), new ColumnPixelData(width, true));
			}
		}
		String[] order = section.getArray(ORDER);
		if (order != null) {
			int[] columns = Arrays.stream(order).mapToInt(ColumnMemory::number).toArray();
			if (Arrays.equals(Arrays.stream(columns).sorted().toArray(), IntStream.range(0, table.getColumnCount()).toArray())) {
				table.setColumnOrder(columns);
			}
		}
	}

	private void saveSoon() {
		table.getDisplay().timerExec(DELAY_MILLIS, save);
	}

	private void save() {
		if (table.isDisposed()) {
			return;
		}
		for (int i = 0; i < table.getColumnCount(); i++) {
			section.put(WIDTH + i, table.getColumn(i).getWidth());
		}
		section.put(ORDER, Arrays.stream(table.getColumnOrder()).mapToObj(Integer::toString).toArray(String[]::new));
		SettingsFile.changed();
	}

	/** Returns -1 for what is none. */
	private static int number(String text) {
		try {
			return text == null ? -1 : Integer.parseInt(text);
		} catch (NumberFormatException e) {
			return -1;
		}
	}
}
