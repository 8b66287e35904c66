package dev.outboard.ui.internal.call.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import com.google.gson.JsonObject;

import dev.outboard.ui.internal.AccessibleName;
import dev.outboard.ui.internal.table.Column;
import dev.outboard.ui.internal.table.VirtualTable;

/** The part of the Call view that shows the calls made before, each to be made again. */
public final class HistoryPane {

	private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss");
	private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final CallHistory history;
	private final Composite pane;
	private final VirtualTable<HistoryEntry> table;
	private final Text details;
	private final Button again;
	private final Button load;
	private final Button clear;
	private Optional<HistoryEntry> selected = Optional.empty();

	/** @param reuse gets a call whose arguments are to be shown in the form, and whether it is to be made again */
	public HistoryPane(Composite parent, CallHistory history, BiConsumer<HistoryEntry, Boolean> reuse) {
		this.history = history;
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(pane);
		SashForm sash = new SashForm(pane, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(150, 60).applyTo(sash);
		table = new VirtualTable<>(sash, Messages.table_name, columns(), history);
		details = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		details.setFont(JFaceResources.getTextFont());
		AccessibleName.set(details, Messages.details_name);
		sash.setWeights(60, 40);
		Composite buttons = new Composite(pane, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(3, 3, 0, 3).applyTo(buttons);
		again = button(buttons, Messages.action_again, () -> table.selected().ifPresent(it -> reuse.accept(it, true)));
		load = button(buttons, Messages.action_load, () -> table.selected().ifPresent(it -> reuse.accept(it, false)));
		clear = button(buttons, Messages.action_clear, history::clear);
		table.table().addListener(SWT.Selection, e -> showDetails());
		table.table().addListener(SWT.DefaultSelection, e -> table.selected().ifPresent(it -> reuse.accept(it, false)));
		Runnable listener = this::refresh;
		history.addListener(listener);
		pane.addListener(SWT.Dispose, e -> history.removeListener(listener));
		refresh();
	}

	/** Returns what the pane is laid out in. */
	public Control control() {
		return pane;
	}

	private static List<Column<HistoryEntry>> columns() {
		return List.of(new Column<>(Messages.column_time, SWT.LEAD, 8, 72, entry -> time(entry.time())),
				new Column<>(Messages.column_worker, SWT.LEAD, 10, 72, HistoryEntry::worker),
				new Column<>(Messages.column_function, SWT.LEAD, 20, 90, HistoryEntry::function),
				new Column<>(Messages.column_arguments, SWT.LEAD, 20, 90, HistoryPane::arguments),
				new Column<>(Messages.column_duration, SWT.TRAIL, 8, 76, entry -> DurationText.of(entry.duration())),
				new Column<>(Messages.column_result, SWT.LEAD, 34, 110, HistoryPane::result));
	}

	private static String time(Instant instant) {
		ZonedDateTime time = instant.atZone(ZoneId.systemDefault());
		return (time.toLocalDate().equals(LocalDate.now()) ? TODAY : EARLIER).format(time);
	}

	/** The one that was selected stays so, unless it has been forgotten. */
	private void refresh() {
		table.update(0);
		table.select(IntStream.range(0, history.size()).filter(i -> selected.filter(it -> it == history.get(i)).isPresent())
				.findFirst().orElse(-1));
		showDetails();
	}

	private void showDetails() {
		selected = table.selected();
		String none = history.size() == 0 ? Messages.details_empty : Messages.details_none;
		details.setText(selected.map(HistoryPane::details).orElse(none));
		boolean complete = selected.filter(entry -> entry.arguments().isPresent()).isPresent();
		again.setEnabled(complete);
		load.setEnabled(complete);
		clear.setEnabled(history.size() > 0);
	}

	private static String details(HistoryEntry entry) {
		return entry.worker() + ' ' + entry.function() + (entry.repeats() > 1 ? " \u00d7 " + entry.repeats() : "") + '\n'
				+ arguments(entry) + "\n\n" + entry.text();
	}

	private static String arguments(HistoryEntry entry) {
		return entry.arguments().map(HistoryPane::text).orElse(Messages.arguments_too_long);
	}

	private static String text(JsonObject arguments) {
		String json = arguments.toString();
		return json.substring(1, json.length() - 1);
	}

	private static String result(HistoryEntry entry) {
		String line = entry.text().lines().findFirst().orElse("");
		return switch (entry.kind()) {
			case DONE -> line;
			case FAILED -> Messages.result_failed + line;
			case CANCELLED -> Messages.result_cancelled;
		};
	}

	private static Button button(Composite parent, String text, Runnable pressed) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> pressed.run());
		return button;
	}
}
