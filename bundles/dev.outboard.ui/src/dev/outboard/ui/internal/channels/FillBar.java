package dev.outboard.ui.internal.channels;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

import dev.outboard.ui.internal.table.VirtualTable;

/** Paints a small bar beside the text that says how full a channel is. Its colour is that of the text, in any theme. */
final class FillBar {

	private static final int HEIGHT = 7;
	private static final int GAP = 8;
	private static final int LEAST_WIDTH = 12;

	private final VirtualTable<ChannelRow> table;
	private final int column;

	private FillBar(VirtualTable<ChannelRow> table, int column) {
		this.table = table;
		this.column = column;
	}

	static void addTo(VirtualTable<ChannelRow> table, int column) {
		table.table().addListener(SWT.PaintItem, new FillBar(table, column)::paint);
	}

	private void paint(Event event) {
		if (event.index == column) {
			TableItem item = (TableItem) event.item;
			table.shownBy(item).filter(row -> row.fill() >= 0).ifPresent(row -> paint(event.gc, item.getBounds(column), row));
		}
	}

	private static void paint(GC gc, Rectangle cell, ChannelRow row) {
		int left = gc.textExtent(ChannelTexts.percent(1)).x + 2 * GAP;
		int width = cell.width - left - GAP;
		if (width < LEAST_WIDTH) {
			return;
		}
		int top = cell.y + (cell.height - HEIGHT) / 2;
		gc.setBackground(gc.getForeground());
		gc.setAlpha(40);
		gc.fillRectangle(cell.x + left, top, width, HEIGHT);
		gc.setAlpha(150);
		gc.fillRectangle(cell.x + left, top, (int) Math.ceil(width * row.fill()), HEIGHT);
		gc.setAlpha(255);
	}
}
