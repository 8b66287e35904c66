package dev.outboard.ui.console.internal;

/** What a line in a console tells, and so its colour. */
public enum LineKind {

	STDOUT("stdout"),
	STDERR("stderr"),
	ERROR("error"),
	WARNING("warning"),
	INFO("info"),
	DEBUG("debug"),
	/** The worker's start and end, and what isn't shown. */
	LIFE("life");

	private static final String PREFIX = "dev.outboard.ui.console.";

	private final String color;

	LineKind(String color) {
		this.color = color;
	}

	/** Returns the colour's key in the theme's registry. */
	public String color() {
		return PREFIX + color;
	}

	/** Returns the kind of a log record by the name of its {@link System.Logger.Level}. */
	static LineKind ofLevel(String level) {
		return switch (level) {
			case "ERROR" -> ERROR;
			case "WARNING" -> WARNING;
			case "INFO" -> INFO;
			default -> DEBUG;
		};
	}
}
