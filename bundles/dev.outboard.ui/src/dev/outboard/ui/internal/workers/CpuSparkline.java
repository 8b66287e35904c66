package dev.outboard.ui.internal.workers;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Paints beside the text in the CPU column how much CPU a worker has used in the last minute. Its colour is that of the
 * text, in any theme.
 */
final class CpuSparkline {

	private static final int COLUMN = WorkersColumn.CPU.ordinal();
	private static final int MARGIN = 4;
	private static final int LEAST_WIDTH = 16;

	/** How wide the widest usual text is. */
	private static final String WIDEST = "100 %";

	private final Tree tree;
	private final Function<TreeItem, Optional<CpuHistory>> histories;

	/** @param histories returns what a line's worker has used, where that is its own */
	CpuSparkline(Tree tree, Function<TreeItem, Optional<CpuHistory>> histories) {
		this.tree = tree;
		this.histories = histories;
		tree.addListener(SWT.PaintItem, this::paint);
	}

	/** Paints a line's anew, also where its text stays as it is. */
	void redraw(TreeItem item) {
		if (tree.getColumn(COLUMN).getWidth() > 0 && histories.apply(item).isPresent()) {
			Rectangle cell = item.getBounds(COLUMN);
			tree.redraw(cell.x, cell.y, cell.width, cell.height, false);
		}
	}

	private void paint(Event event) {
		if (event.index == COLUMN) {
			TreeItem item = (TreeItem) event.item;
			histories.apply(item).filter(history -> history.size() > 1)
					.ifPresent(history -> paint(event.gc, item.getBounds(COLUMN), history));
		}
	}

	private static void paint(GC gc, Rectangle cell, CpuHistory history) {
		int width = cell.width - gc.textExtent(WIDEST).x - 3 * MARGIN;
		int height = cell.height - 2 * MARGIN;
		if (width < LEAST_WIDTH || height <= 0) {
			return;
		}
		int left = cell.x + MARGIN;
		int bottom = cell.y + cell.height - MARGIN;
		float top = history.top();
		int size = history.size();
		int[] line = new int[2 * size + 4];
		for (int i = 0; i < size; i++) {
			line[2 * i] = left + width * (CpuHistory.LENGTH - size + i) / (CpuHistory.LENGTH - 1);
			line[2 * i + 1] = bottom - Math.round(height * history.get(i) / top);
		}
		line[2 * size] = left + width;
		line[2 * size + 1] = bottom;
		line[2 * size + 2] = line[0];
		line[2 * size + 3] = bottom;
		gc.setBackground(gc.getForeground());
		gc.setAlpha(90);
		gc.fillPolygon(line);
		gc.setAlpha(160);
		gc.drawLine(left, bottom, left + width, bottom);
		gc.setAlpha(255);
	}
}
