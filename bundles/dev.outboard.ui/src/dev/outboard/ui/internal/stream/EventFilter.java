package dev.outboard.ui.internal.stream;

import java.util.Locale;

/**
 * Which events the Events view shows. An empty text stands for all.
 *
 * @param worker the name of their worker
 * @param kind   their kind
 * @param name   a part of their name, in upper or lower case
 * @param text   a part of what they say, in upper or lower case
 */
public record EventFilter(String worker, String kind, String name, String text) {

	/** All events. */
	public static final EventFilter ALL = new EventFilter("", "", "", "");

	public EventFilter {
		name = name.strip().toLowerCase(Locale.ROOT);
		text = text.strip().toLowerCase(Locale.ROOT);
	}

	/** Returns whether {@code event} is shown. */
	public boolean matches(StreamEvent event) {
		return (worker.isEmpty() || worker.equals(event.worker())) && (kind.isEmpty() || kind.equals(event.kind()))
				&& contains(name, event.name()) && (text.isEmpty() || contains(text, event.text()));
	}

	private static boolean contains(String part, String whole) {
		return part.isEmpty() || whole.toLowerCase(Locale.ROOT).contains(part);
	}
}
