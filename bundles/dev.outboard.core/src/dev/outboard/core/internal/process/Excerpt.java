package dev.outboard.core.internal.process;

/** Shortens what a child said, so that it fits into a message. */
final class Excerpt {

	private static final int LONGEST = 500;

	private Excerpt() {
	}

	/** Returns {@code text}, or its beginning where it is long. */
	static String of(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
	}
}
