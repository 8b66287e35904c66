package dev.outboard.ui.internal.chart;

import java.text.DecimalFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IAxis.Position;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

import dev.outboard.ui.internal.AccessibleName;

/** A chart of values over time, in the colours of a control beside it, whatever the theme. */
public final class TimeChart {

	/** Up to so many points of a line can be seen singly. */
	private static final int MARKED_POINTS = 60;

	private final Chart chart;
	private final Control model;
	private final TimeAxis times;
	private final IAxis left;
	private final Optional<IAxis> right;
	private Color foreground;
	private Color background;

	/**
	 * @param name  what screen readers call the chart
	 * @param model whose colours it has
	 * @param left  what values on the left are; empty where that goes without saying
	 * @param right what values on the right are; empty for no such axis
	 */
	public TimeChart(Composite parent, String name, Control model, String left, String right) {
		this.model = model;
		chart = new Chart(parent, SWT.NONE);
		AccessibleName.set(chart, name);
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
		IAxis bottom = chart.getAxisSet().getXAxis(0);
		bottom.getTitle().setVisible(false);
		bottom.getTick().setTickMarkStepHint(90);
		bottom.getGrid().setStyle(LineStyle.SOLID);
		times = new TimeAxis(bottom);
		this.left = axis(0, left);
		this.right = right.isEmpty() ? Optional.empty() : Optional.of(axis(chart.getAxisSet().createYAxis(), right));
		this.right.ifPresent(axis -> {
			axis.setPosition(Position.Secondary);
			axis.getGrid().setStyle(LineStyle.NONE);
		});
		chart.addListener(SWT.Paint, e -> followColors());
		followColors();
	}

	private IAxis axis(int id, String title) {
		IAxis axis = chart.getAxisSet().getYAxis(id);
		axis.getTitle().setText(title);
		axis.getTitle().setVisible(!title.isEmpty());
		axis.getTick().setFormat(new DecimalFormat("#,##0.######"));
		axis.getTick().setTickMarkStepHint(32);
		axis.getGrid().setStyle(LineStyle.SOLID);
		return axis;
	}

	/** Returns the chart, to be laid out. */
	public Composite control() {
		return chart;
	}

	/** Returns the part of the chart in which the lines are. */
	public Control plotArea() {
		return chart.getPlotArea().getControl();
	}

	/** Lets somebody paint over the lines. */
	public void addPainter(ICustomPaintListener painter) {
		chart.getPlotArea().addCustomPaintListener(painter);
	}

	/** Returns the time at a pixel of the plot area, in milliseconds since 1970 UTC. */
	public double timeAt(int pixel) {
		return times.timeAt(pixel);
	}

	/** Returns the pixel of the plot area at a time in milliseconds since 1970 UTC. */
	public int pixelAt(double millis) {
		return times.pixelAt(millis);
	}

	/** Returns the height, in pixels of the plot area, of a value that is to be read off the left axis. */
	public int heightAt(double value) {
		return left.getPixelCoordinate(value);
	}

	/** Shows lines from one time to another, both in milliseconds since 1970 UTC, and as high as they are. */
	public void show(double from, double to, List<Line> lines) {
		chart.suspendUpdate(true);
		try {
			times.show(from, to);
			left.setRange(ValueSpan.of(lines, false, from, to).range());
			right.ifPresent(axis -> axis.setRange(ValueSpan.of(lines, true, from, to).range()));
			Set<String> shown = new HashSet<>();
			lines.forEach(line -> show(line, shown));
			for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
				if (!shown.contains(series.getId())) {
					chart.getSeriesSet().deleteSeries(series.getId());
				}
			}
		} finally {
			chart.suspendUpdate(false);
		}
		chart.redraw();
	}

	private void show(Line line, Set<String> shown) {
		int visible = line.parts().stream().mapToInt(Points::size).sum();
		for (int i = 0; i < line.parts().size(); i++) {
			String id = line.id() + '/' + i;
			shown.add(id);
			ILineSeries<?> series = (ILineSeries<?>) chart.getSeriesSet().getSeries(id);
			if (series == null) {
				series = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, id);
				series.setLineWidth(2);
				series.setAntialias(SWT.ON);
				series.setSymbolSize(4);
			}
			if (line.byRight()) {
				series.setYAxisId(1);
			}
			series.setLineColor(line.look().color());
			series.setSymbolColor(line.look().color());
			series.setSymbolType(visible <= MARKED_POINTS ? line.look().symbol() : PlotSymbolType.NONE);
			series.enableStep(line.steps());
			Points points = line.parts().get(i);
			double[] on = new double[points.size()];
			for (int j = 0; j < on.length; j++) {
				on[j] = times.onAxis(points.times()[j]);
			}
			series.setXSeries(on);
			series.setYSeries(points.values());
		}
	}

	/** A theme changes colours at any time; nobody but the control that has them is told. */
	private void followColors() {
		if (model.getForeground().equals(foreground) && model.getBackground().equals(background)
				&& chart.getBackground().equals(background)) {
			return;
		}
		foreground = model.getForeground();
		background = model.getBackground();
		chart.setBackground(background);
		chart.setForeground(foreground);
		chart.getPlotArea().setBackground(background);
		plotArea().setForeground(foreground);
		Color grid = blend(foreground, background);
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTick().setForeground(foreground);
			axis.getTitle().setForeground(foreground);
			axis.getGrid().setForeground(grid);
		}
	}

	private static Color blend(Color foreground, Color background) {
		return new Color((foreground.getRed() + 4 * background.getRed()) / 5,
				(foreground.getGreen() + 4 * background.getGreen()) / 5,
				(foreground.getBlue() + 4 * background.getBlue()) / 5);
	}
}
