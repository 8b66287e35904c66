package dev.outboard.ui.internal.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import dev.outboard.ui.internal.table.Column;
import dev.outboard.ui.internal.table.Rows;
import dev.outboard.ui.internal.table.VirtualTable;

/** The list of the series beside the plot: which line is which, where it comes from, and its last value. */
final class PlotLegend implements Rows<PlotLegend.Entry> {

	/** What has room, and what anybody reads. */
	private static final MathContext DIGITS = new MathContext(8);

	private final List<PlotSeries> series;
	private final VirtualTable<Entry> table;
	private List<Entry> entries = List.of();

	/**
	 * A line of the legend.
	 *
	 * @param series the series
	 * @param worker where it comes from, in words
	 * @param latest its last value
	 */
	record Entry(PlotSeries series, String worker, String latest) {
	}

	/** @param remove what the key Delete does */
	PlotLegend(Composite parent, List<PlotSeries> series, Consumer<PlotSeries> remove) {
		this.series = series;
		table = new VirtualTable<>(parent, Messages.legend_name, List.of(
				new Column<>(Messages.legend_number, SWT.LEAD, 5, 40, it -> Integer.toString(it.series().number())),
				new Column<>(Messages.legend_series, SWT.LEAD, 36, 100, it -> it.series().key().member()),
				new Column<>(Messages.legend_worker, SWT.LEAD, 36, 90, Entry::worker),
				new Column<>(Messages.legend_value, SWT.TRAIL, 23, 70, Entry::latest)), this);
		// the number is read aloud, but painted in the colour of its line
		table.table().addListener(SWT.EraseItem, e -> e.detail &= e.index == 0 ? ~SWT.FOREGROUND : ~0);
		table.table().addListener(SWT.PaintItem, this::paint);
		table.table().addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL) {
				selected().ifPresent(remove);
			}
		});
	}

	Table table() {
		return table.table();
	}

	Optional<PlotSeries> selected() {
		return table.selected().map(Entry::series);
	}

	/**
	 * Shows how things are now, where something has changed.
	 *
	 * @param paused whether the values that are shown stay
	 */
	void refresh(boolean paused) {
		List<Entry> now = series.stream().map(it -> new Entry(it, worker(it), paused ? shown(it) : latest(it))).toList();
		if (!now.equals(entries)) {
			entries = now;
			table.update(0);
		}
	}

	@Override
	public int size() {
		return entries.size();
	}

	@Override
	public Entry get(int index) {
		return entries.get(index);
	}

	private String shown(PlotSeries series) {
		return entries.stream().filter(it -> it.series() == series).map(Entry::latest).findFirst().orElse("");
	}

	private void paint(Event event) {
		if (event.index == 0) {
			TableItem item = (TableItem) event.item;
			table.shownBy(item).ifPresent(it -> SeriesSwatch.paint(event.gc, it.series(), item.getBounds(0)));
		}
	}

	private static String worker(PlotSeries series) {
		if (series.problem().isPresent()) {
			return NLS.bind(Messages.legend_problem, series.workerName(), series.problem().get());
		}
		if (series.worker().isPresent()) {
			return series.data().isThinned() ? NLS.bind(Messages.legend_thinned, series.workerName()) : series.workerName();
		}
		return series.workerName().isEmpty() ? NLS.bind(Messages.legend_waiting, series.key().definitionId())
				: NLS.bind(Messages.legend_ended, series.workerName());
	}

	private static String latest(PlotSeries series) {
		double value = series.data().latest();
		return Double.isNaN(value) ? "" : PlotCsv.number(new BigDecimal(value).round(DIGITS).doubleValue());
	}
}
