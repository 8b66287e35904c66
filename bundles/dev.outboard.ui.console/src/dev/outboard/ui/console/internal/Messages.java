package dev.outboard.ui.console.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of workers' consoles. */
final class Messages extends NLS {

	public static String action_remove;
	public static String action_removeEnded;
	public static String choose_message;
	public static String choose_none;
	public static String choose_title;
	public static String console_ended;
	public static String console_name;
	public static String life_backoff;
	public static String life_dropped;
	public static String life_ended;
	public static String life_process;
	public static String life_responds;
	public static String life_running;
	public static String life_unresponsive;

	static {
		initializeMessages("dev.outboard.ui.console.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
