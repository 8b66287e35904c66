package dev.outboard.workbench.internal.welcome;

import org.eclipse.osgi.util.NLS;

/** The texts of the welcome page. */
final class Messages extends NLS {

	public static String help;
	public static String help_more;
	public static String start_sample;
	public static String start_sample_more;
	public static String title;
	public static String tutorial;
	public static String tutorial_more;
	public static String version;
	public static String what;

	static {
		initializeMessages("dev.outboard.workbench.internal.welcome.messages", Messages.class);
	}

	private Messages() {
	}
}
