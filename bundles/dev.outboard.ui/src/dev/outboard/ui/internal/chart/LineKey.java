package dev.outboard.ui.internal.chart;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import dev.outboard.ui.internal.AccessibleName;

/** Says above a chart which line is which: the name of each in its colour. */
public final class LineKey {

	private static final int PADDING = 5;
	private static final int GAP = 4;

	private final List<String> names;
	private final Canvas canvas;

	/** @param names the names of the lines with the looks 0, 1 and so on */
	public LineKey(Composite parent, List<String> names) {
		this.names = List.copyOf(names);
		canvas = new Canvas(parent, SWT.NO_FOCUS) {
			@Override
			public Point computeSize(int width, int height, boolean changed) {
				return size();
			}
		};
		AccessibleName.set(canvas, String.join(", ", names));
		canvas.addListener(SWT.Paint, e -> paint(new PaintEvent(e)));
	}

	/** Returns what shows it, to be laid out. */
	public Control control() {
		return canvas;
	}

	private Point size() {
		GC gc = new GC(canvas);
		try {
			int width = GAP;
			for (String name : names) {
				width += gc.textExtent(name).x + 2 * PADDING + GAP;
			}
			return new Point(width, gc.getFontMetrics().getHeight() + 4);
		} finally {
			gc.dispose();
		}
	}

	private void paint(PaintEvent event) {
		GC gc = event.gc;
		gc.setAntialias(SWT.ON);
		int x = GAP;
		for (int i = 0; i < names.size(); i++) {
			Point text = gc.textExtent(names.get(i));
			gc.setBackground(SeriesLook.of(i).color());
			gc.fillRoundRectangle(x, 1, text.x + 2 * PADDING, text.y + 2, PADDING, PADDING);
			gc.setForeground(event.display.getSystemColor(SWT.COLOR_WHITE));
			gc.drawText(names.get(i), x + PADDING, 2, true);
			x += text.x + 2 * PADDING + GAP;
		}
	}
}
