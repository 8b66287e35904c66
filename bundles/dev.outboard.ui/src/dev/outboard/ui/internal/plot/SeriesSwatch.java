package dev.outboard.ui.internal.plot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the number of a series in its colour: in the legend, and at the end of its line. */
final class SeriesSwatch {

	private static final int PADDING = 4;

	private SeriesSwatch() {
	}

	/** Returns the size of what is painted, in the font of {@code gc}. */
	static Point size(GC gc, PlotSeries series) {
		Point text = gc.textExtent(text(series));
		return new Point(Math.max(text.x + 2 * PADDING, text.y), text.y);
	}

	/** Paints it with its left upper corner at a point. */
	static void paint(GC gc, PlotSeries series, int x, int y) {
		Point size = size(gc, series);
		gc.setAntialias(SWT.ON);
		gc.setBackground(series.look().color());
		gc.fillRoundRectangle(x, y, size.x, size.y, PADDING, PADDING);
		gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
		Point text = gc.textExtent(text(series));
		gc.drawText(text(series), x + (size.x - text.x) / 2, y, true);
	}

	/** Returns where it is painted in a cell of a table. */
	static void paint(GC gc, PlotSeries series, Rectangle cell) {
		Point size = size(gc, series);
		paint(gc, series, cell.x + 2, cell.y + (cell.height - size.y) / 2);
	}

	private static String text(PlotSeries series) {
		return Integer.toString(series.number());
	}
}
