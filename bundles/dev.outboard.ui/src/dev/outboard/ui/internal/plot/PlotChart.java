package dev.outboard.ui.internal.plot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import dev.outboard.ui.internal.chart.Line;
import dev.outboard.ui.internal.chart.Points;
import dev.outboard.ui.internal.chart.TimeChart;

/** Draws the series of the plot, their numbers, and the ends of their workers. */
final class PlotChart {

	private static final double MICROS = 1000;

	private final TimeChart chart;
	private final List<PlotSeries> series;
	private final Viewport viewport;
	private List<Line> lines = List.of();
	private Viewport.Window window = new Viewport.Window(0, Viewport.USUAL);

	/** @param colors whose colours it has */
	PlotChart(Composite parent, Control colors, List<PlotSeries> series, Viewport viewport) {
		this.series = series;
		this.viewport = viewport;
		chart = new TimeChart(parent, Messages.chart_name, colors, "", "");
		chart.addPainter(this::paint);
	}

	TimeChart chart() {
		return chart;
	}

	/** Returns the span of time that is shown. */
	Viewport.Window window() {
		return window;
	}

	/** Returns how many points are drawn, for all lines together. */
	int points() {
		return lines.stream().flatMap(line -> line.parts().stream()).mapToInt(Points::size).sum();
	}

	/** Draws what there is up to {@code now}, in microseconds; what is later isn't shown. */
	void draw(long now) {
		long first = series.stream().mapToLong(it -> it.data().first(now)).min().orElse(now);
		window = viewport.window(first, now);
		int pixels = Math.max(1, chart.plotArea().getSize().x);
		lines = new ArrayList<>();
		for (PlotSeries each : series) {
			boolean holds = each.isProperty() && each.worker().isPresent();
			lines.add(new Line(Integer.toString(each.number()),
					each.data().part(window.from(), window.to(), pixels, now, holds), each.look(), each.isProperty(), false));
		}
		chart.show(window.from() / MICROS, window.to() / MICROS, lines);
	}

	private void paint(PaintEvent event) {
		GC gc = event.gc;
		List<Integer> taken = new ArrayList<>();
		Set<PlotSeries.End> named = new HashSet<>();
		for (int i = 0; i < Math.min(lines.size(), series.size()); i++) {
			paintEnds(gc, series.get(i), named);
			paintNumber(gc, series.get(i), lines.get(i), taken);
		}
	}

	/** Where several series end with their worker, that is written once. */
	private void paintEnds(GC gc, PlotSeries of, Set<PlotSeries.End> named) {
		for (PlotSeries.End end : of.ends()) {
			if (end.micros() >= window.from() && end.micros() <= window.to()) {
				int x = chart.pixelAt(end.micros() / MICROS);
				gc.setForeground(of.look().color());
				gc.setLineStyle(SWT.LINE_DASH);
				gc.drawLine(x, 0, x, chart.plotArea().getSize().y);
				gc.setLineStyle(SWT.LINE_SOLID);
				if (!named.add(end)) {
					continue;
				}
				String text = NLS.bind(Messages.chart_ended, end.worker());
				Point extent = gc.textExtent(text);
				int left = x + 3 + extent.x > chart.plotArea().getSize().x ? x - 3 - extent.x : x + 3;
				gc.setForeground(chart.plotArea().getForeground());
				gc.drawText(text, left, named.size() % 3 * extent.y, true);
			}
		}
	}

	/** At the end of its line; beside others that are there already. */
	private void paintNumber(GC gc, PlotSeries of, Line line, List<Integer> taken) {
		Optional<Point> last = lastPoint(line);
		if (last.isEmpty()) {
			return;
		}
		Point size = SeriesSwatch.size(gc, of);
		Point area = chart.plotArea().getSize();
		int y = Math.clamp(last.get().y - size.y / 2, 0, Math.max(0, area.y - size.y));
		int beside = (int) taken.stream().filter(other -> Math.abs(other - y) < size.y).count();
		taken.add(y);
		int x = Math.clamp(last.get().x + 4L, 0, Math.max(0, area.x - size.x));
		SeriesSwatch.paint(gc, of, Math.max(0, x - beside * (size.x + 2)), y);
	}

	private Optional<Point> lastPoint(Line line) {
		if (line.parts().isEmpty()) {
			return Optional.empty();
		}
		Points part = line.parts().getLast();
		double time = Math.min(part.times()[part.size() - 1], window.to() / MICROS);
		return time < window.from() / MICROS ? Optional.empty()
				: Optional.of(new Point(chart.pixelAt(time), chart.heightAt(part.values()[part.size() - 1])));
	}
}
