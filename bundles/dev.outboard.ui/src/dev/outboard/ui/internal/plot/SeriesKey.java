package dev.outboard.ui.internal.plot;

import java.util.Optional;

/**
 * What a series of the Signals plot is of, whatever worker it comes from: this is remembered.
 *
 * @param definitionId the worker definition's id
 * @param member       the signal's or property's name, for a part of a record with that after a dot, as in
 *                     {@code answers.amount}
 */
record SeriesKey(String definitionId, String member) {

	private static final char BETWEEN = '\t';

	/** Returns a text that {@link #parse} understands. */
	String format() {
		return definitionId + BETWEEN + member;
	}

	/** Returns what was formatted; nothing where {@code text} is something else. */
	static Optional<SeriesKey> parse(String text) {
		int between = text.indexOf(BETWEEN);
		return between <= 0 || between == text.length() - 1 ? Optional.empty()
				: Optional.of(new SeriesKey(text.substring(0, between), text.substring(between + 1)));
	}
}
