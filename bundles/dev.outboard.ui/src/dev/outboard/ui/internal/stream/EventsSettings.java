package dev.outboard.ui.internal.stream;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogSettings;

import dev.outboard.ui.internal.SettingsFile;

/** What the Events view remembers until it is opened again. */
final class EventsSettings {

	private static final String KIND = "kind";
	private static final String NAME = "name";
	private static final String TEXT = "text";

	private final IDialogSettings section = SettingsFile.section("dev.outboard.ui.views.events");

	IDialogSettings columns() {
		return section;
	}

	/** Returns the filter that was set last, but for its worker: that is of one run of the workbench alone. */
	EventFilter filter() {
		return new EventFilter("", text(KIND), text(NAME), text(TEXT));
	}

	void remember(EventFilter filter) {
		section.put(KIND, filter.kind());
		section.put(NAME, filter.name());
		section.put(TEXT, filter.text());
		SettingsFile.changed();
	}

	private String text(String key) {
		return Optional.ofNullable(section.get(key)).orElse("");
	}
}
