package dev.outboard.ui.internal.plot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Zooms with the mouse: by its wheel around the pointer, or into a span that is dragged over; and by keys. */
final class PlotMouse {

	private static final int LEAST_DRAG = 5;
	private static final double STEP = 1.25;

	private final PlotChart plot;
	private final Viewport viewport;
	private final Runnable moved;
	private int from = -1;
	private int to = -1;

	/** @param moved called when another span is shown */
	PlotMouse(PlotChart plot, Viewport viewport, Runnable moved) {
		this.plot = plot;
		this.viewport = viewport;
		this.moved = moved;
		plot.chart().addPainter(this::paint);
		Control area = plot.chart().plotArea();
		area.addListener(SWT.MouseWheel, this::wheel);
		area.addListener(SWT.MouseDown, e -> {
			area.setFocus();
			from = e.button == 1 ? e.x : -1;
			to = from;
		});
		area.addListener(SWT.MouseMove, this::drag);
		area.addListener(SWT.MouseUp, e -> drop());
		area.addListener(SWT.MouseDoubleClick, e -> reset());
	}

	/** Does what a key means, in the chart and in the legend alike. */
	void key(Event event) {
		event.doit = false;
		switch (event.character) {
			case '+', '=' -> zoom(0.5);
			case '-' -> zoom(2);
			case '0' -> reset();
			default -> {
				switch (event.keyCode) {
					case SWT.ARROW_LEFT -> move(-0.25);
					case SWT.ARROW_RIGHT -> move(0.25);
					default -> event.doit = true;
				}
			}
		}
	}

	private void move(double share) {
		viewport.move(share, plot.window());
		moved.run();
	}

	/** Shows so much of what is shown now. */
	void zoom(double factor) {
		Viewport.Window shown = plot.window();
		viewport.zoom(factor, (shown.from() + shown.to()) / 2, shown);
		moved.run();
	}

	void reset() {
		from = -1;
		viewport.reset();
		moved.run();
	}

	private void wheel(Event event) {
		event.doit = false;
		viewport.zoom(event.count > 0 ? 1 / STEP : STEP, micros(event.x), plot.window());
		moved.run();
	}

	private void drag(Event event) {
		if (from >= 0) {
			to = event.x;
			plot.chart().plotArea().redraw();
		}
	}

	private void drop() {
		if (from >= 0 && Math.abs(to - from) >= LEAST_DRAG) {
			viewport.choose(micros(Math.min(from, to)), micros(Math.max(from, to)));
			moved.run();
		}
		from = -1;
	}

	private long micros(int pixel) {
		return (long) (plot.chart().timeAt(pixel) * 1000);
	}

	private void paint(PaintEvent event) {
		if (from >= 0 && Math.abs(to - from) >= LEAST_DRAG) {
			event.gc.setBackground(event.display.getSystemColor(SWT.COLOR_LIST_SELECTION));
			event.gc.setAlpha(70);
			event.gc.fillRectangle(Math.min(from, to), 0, Math.abs(to - from), plot.chart().plotArea().getSize().y);
			event.gc.setAlpha(255);
		}
	}
}
