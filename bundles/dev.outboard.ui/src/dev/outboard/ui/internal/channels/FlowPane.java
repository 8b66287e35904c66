package dev.outboard.ui.internal.channels;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import dev.outboard.ui.internal.chart.Line;
import dev.outboard.ui.internal.chart.LineKey;
import dev.outboard.ui.internal.chart.PointsBuilder;
import dev.outboard.ui.internal.chart.SeriesLook;
import dev.outboard.ui.internal.chart.TimeChart;

/** The part of the Channels view that shows how full a channel has been, and what went through it, of late. */
final class FlowPane {

	/** How much is kept: some five minutes. */
	private static final int MOST_SAMPLES = 1000;
	/** Where nobody looked for so long, nobody knows what was. */
	private static final long GAP_MILLIS = 3000;
	private static final long LEAST_MILLIS = 30_000;

	private final Composite pane;
	private final TimeChart chart;
	private final Label waiting;
	private final Deque<Sample> samples = new ArrayDeque<>();
	private Object shown = this;

	private record Sample(long time, ChannelRow row) {
	}

	/** @param colors whose colours the chart has */
	FlowPane(Composite parent, Control colors) {
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(pane);
		LineKey key = new LineKey(pane, List.of(Messages.chart_depth, Messages.column_put, Messages.column_take));
		GridDataFactory.fillDefaults().applyTo(key.control());
		waiting = new Label(pane, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(waiting);
		chart = new TimeChart(pane, Messages.chart_name, colors, Messages.column_depth, Messages.chart_per_second);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(150, 60).applyTo(chart.control());
	}

	Composite control() {
		return pane;
	}

	/** Takes in how a channel is now, and shows that with what was before. */
	void show(ChannelRow row, long time) {
		if (!row.key().equals(shown)) {
			samples.clear();
			shown = row.key();
		}
		if (samples.isEmpty() || samples.getLast().time() != time) {
			samples.add(new Sample(time, row));
		}
		if (samples.size() > MOST_SAMPLES) {
			samples.removeFirst();
		}
		waiting.setText(ChannelTexts.whoWaits(row));
		waiting.setToolTipText(waiting.getText());
		long first = samples.getFirst().time();
		chart.show(first, Math.max(time, first + LEAST_MILLIS), List.of(
				line(0, true, ChannelRow::depth),
				line(1, false, it -> it.flow().putRate()),
				line(2, false, it -> it.flow().takeRate())));
	}

	private Line line(int number, boolean depth, ToDoubleFunction<ChannelRow> value) {
		PointsBuilder points = new PointsBuilder();
		long before = samples.getFirst().time();
		for (Sample sample : samples) {
			if (sample.time() - before > GAP_MILLIS) {
				points.gap();
			}
			points.add(sample.time(), value.applyAsDouble(sample.row()));
			before = sample.time();
		}
		return new Line(Integer.toString(number), points.build(), SeriesLook.of(number), depth, !depth);
	}
}
