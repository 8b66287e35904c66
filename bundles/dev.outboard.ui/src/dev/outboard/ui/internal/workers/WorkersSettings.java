package dev.outboard.ui.internal.workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jface.dialogs.IDialogSettings;

import dev.outboard.ui.internal.SettingsFile;

/** What the Workers view remembers until it is opened again, in this run of the workbench or a later one. */
final class WorkersSettings {

	private static final String SECTION = "dev.outboard.ui.views.workers";
	private static final String FILTER = "filter";
	private static final String ORDER = "order";
	private static final String SORT = "sort";
	private static final String DESCENDING = "descending";
	private static final String SHOWN = ".shown";
	private static final String WIDTH = ".width";

	private final IDialogSettings section = SettingsFile.section(SECTION);

	boolean isShown(WorkersColumn column) {
		String shown = section.get(column + SHOWN);
		return shown == null ? column.isShownAtFirst() : Boolean.parseBoolean(shown) || !column.canBeHidden();
	}

	/** Returns the width that a person gave to the column, where somebody did. */
	OptionalInt width(WorkersColumn column) {
		try {
			int width = section.getInt(column + WIDTH);
			return width > 0 ? OptionalInt.of(width) : OptionalInt.empty();
		} catch (NumberFormatException none) {
			return OptionalInt.empty();
		}
	}

	/** Returns all columns in the order they had; those that an earlier version didn't have come last. */
	List<WorkersColumn> order() {
		List<WorkersColumn> order = new ArrayList<>();
		String[] names = section.getArray(ORDER);
		if (names != null) {
			Arrays.stream(names).flatMap(name -> column(name).stream()).distinct().forEach(order::add);
		}
		Arrays.stream(WorkersColumn.values()).filter(column -> !order.contains(column)).forEach(order::add);
		return order;
	}

	void restore(WorkersOrder order) {
		order.set(column(section.get(SORT)), section.getBoolean(DESCENDING));
	}

	String filter() {
		return Optional.ofNullable(section.get(FILTER)).orElse("");
	}

	void remember(WorkersColumn column, boolean shown, OptionalInt width) {
		section.put(column + SHOWN, shown);
		section.put(column + WIDTH, width.orElse(0));
		SettingsFile.changed();
	}

	void remember(List<WorkersColumn> order) {
		section.put(ORDER, order.stream().map(WorkersColumn::name).toArray(String[]::new));
		SettingsFile.changed();
	}

	void remember(WorkersOrder order) {
		section.put(SORT, order.column().map(WorkersColumn::name).orElse(""));
		section.put(DESCENDING, order.isDescending());
		SettingsFile.changed();
	}

	void remember(String filter) {
		section.put(FILTER, filter);
		SettingsFile.changed();
	}

	private static Optional<WorkersColumn> column(String name) {
		return Arrays.stream(WorkersColumn.values()).filter(column -> column.name().equals(name)).findFirst();
	}
}
