package dev.outboard.ui.internal.stream;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

/** Says in a line how many events there are, and what became of the others. */
final class EventsStatus {

	private EventsStatus() {
	}

	/** @param lost how many events were dropped on their way to the view */
	static String text(EventHistory history, long lost) {
		List<String> parts = new ArrayList<>();
		parts.add(history.size() == history.kept() ? NLS.bind(Messages.status_events, number(history.kept()))
				: NLS.bind(Messages.status_filtered, number(history.size()), number(history.kept())));
		if (history.isPaused()) {
			parts.add(NLS.bind(Messages.status_paused, number(history.held())));
		}
		if (history.discarded() + lost > 0) {
			parts.add(NLS.bind(Messages.status_discarded, number(history.discarded() + lost)));
		}
		if (history.dropped() > 0) {
			parts.add(NLS.bind(Messages.status_dropped, number(history.dropped())));
		}
		return String.join(" \u00b7 ", parts);
	}

	private static String number(long count) {
		return String.format("%,d", count);
	}
}
