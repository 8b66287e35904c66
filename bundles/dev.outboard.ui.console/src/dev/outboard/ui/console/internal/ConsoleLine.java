package dev.outboard.ui.console.internal;

/**
 * A line of a worker's console, or several that belong together.
 *
 * @param kind what it tells
 * @param text what it says, without a line feed at its end
 */
record ConsoleLine(LineKind kind, String text) {

	/** How many characters of a line are shown: enough for a stack trace. */
	static final int LONGEST = 8_000;

	ConsoleLine {
		text = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '\u2026';
	}

	/** Returns how many characters it takes in a console. */
	int size() {
		return text.length() + 1;
	}
}
