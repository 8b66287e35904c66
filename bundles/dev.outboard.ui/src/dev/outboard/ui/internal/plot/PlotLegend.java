package dev.outboard.ui.internal.plot;

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
final class PlotLegend implements Rows<PlotSeries> {

	private final List<PlotSeries> series;
	private final VirtualTable<PlotSeries> table;
	private List<String> shown = List.of();

	/** @param remove what the key Delete does */
	PlotLegend(Composite parent, List<PlotSeries> series, Consumer<PlotSeries> remove) {
		this.series = series;
		table = new VirtualTable<>(parent, Messages.legend_name, List.of(
				new Column<>(Messages.legend_number, SWT.LEAD, 5, 40, it -> Integer.toString(it.number())),
				new Column<>(Messages.legend_series, SWT.LEAD, 36, 100, it -> it.key().member()),
				new Column<>(Messages.legend_worker, SWT.LEAD, 36, 90, PlotLegend::worker),
				new Column<>(Messages.legend_value, SWT.TRAIL, 23, 70, PlotLegend::latest)), this);
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

	Composite control() {
		return table.control();
	}

	Optional<PlotSeries> selected() {
		return table.selected();
	}

	/**
	 * Shows how things are now, where something has changed.
	 *
	 * @param paused whether the last values needn't be those of now
	 */
	void refresh(boolean paused) {
		List<String> now = series.stream().map(it -> it.number() + worker(it) + (paused ? "" : latest(it))).toList();
		if (!now.equals(shown)) {
			shown = now;
			table.update(0);
		}
	}

	@Override
	public int size() {
		return series.size();
	}

	@Override
	public PlotSeries get(int index) {
		return series.get(index);
	}

	private void paint(Event event) {
		if (event.index == 0) {
			TableItem item = (TableItem) event.item;
			table.shownBy(item).ifPresent(it -> SeriesSwatch.paint(event.gc, it, item.getBounds(0)));
		}
	}

	private static String worker(PlotSeries series) {
		if (series.problem().isPresent()) {
			return NLS.bind(Messages.legend_problem, series.workerName(), series.problem().get());
		}
		if (series.worker().isPresent()) {
			return series.workerName();
		}
		return series.workerName().isEmpty() ? NLS.bind(Messages.legend_waiting, series.key().definitionId())
				: NLS.bind(Messages.legend_ended, series.workerName());
	}

	private static String latest(PlotSeries series) {
		double value = series.data().latest();
		return Double.isNaN(value) ? "" : PlotCsv.number(value);
	}
}
