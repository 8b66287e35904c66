package dev.outboard.ui.internal.stream;

import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogSettings;

import dev.outboard.ui.internal.SettingsFile;

/** What the Events view remembers until it is opened again, and the preference it heeds. */
public final class EventsSettings {

	/** The preference that says how many events are kept. */
	public static final String BUFFER = "events.buffer";

	/** How many are kept where nobody has said otherwise. */
	public static final int DEFAULT_BUFFER = 10_000;

	private static final int LEAST_BUFFER = 100;
	private static final int MOST_BUFFER = 1_000_000;

	private static final String KIND = "kind";
	private static final String NAME = "name";
	private static final String TEXT = "text";

	private final IDialogSettings section = SettingsFile.section("dev.outboard.ui.views.events");

	/** Returns how many events are kept. */
	static int buffer() {
		int wanted = Platform.getPreferencesService().getInt("dev.outboard.ui", BUFFER, DEFAULT_BUFFER, null);
		return Math.clamp(wanted, LEAST_BUFFER, MOST_BUFFER);
	}

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
