package dev.outboard.workbench.internal.help;

import org.eclipse.osgi.util.NLS;

/** The texts around the help. */
final class Messages extends NLS {

	public static String back;
	public static String contents;
	public static String help;
	public static String missing;
	public static String missing_topic;
	public static String related;

	static {
		initializeMessages("dev.outboard.workbench.internal.help.messages", Messages.class);
	}

	private Messages() {
	}
}
