package dev.outboard.cli.internal;

import java.util.Arrays;

/** The application's arguments, as the person wrote them. */
final class CommandArguments {

	/** What the start script writes before each argument, so that Equinox doesn't take it for one of its own. */
	private static final String MARK = ":";

	private CommandArguments() {
	}

	/** Returns {@code arguments} without the marks; as they are where the first has none. */
	static String[] unmarked(String[] arguments) {
		if (arguments.length == 0 || !arguments[0].startsWith(MARK)) {
			return arguments;
		}
		return Arrays.stream(arguments).map(a -> a.startsWith(MARK) ? a.substring(MARK.length()) : a)
				.toArray(String[]::new);
	}
}
