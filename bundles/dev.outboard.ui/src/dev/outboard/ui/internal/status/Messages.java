package dev.outboard.ui.internal.status;

import org.eclipse.osgi.util.NLS;

/** The texts of the item in the status line. */
final class Messages extends NLS {

	public static String name;
	public static String not_opened;
	public static String tip_click;
	public static String tip_largest;
	public static String tip_memory;
	public static String tip_others;
	public static String tip_running;
	public static String widest;
	public static String with_memory;
	public static String workers_many;
	public static String workers_none;
	public static String workers_one;

	static {
		initializeMessages("dev.outboard.ui.internal.status.messages", Messages.class);
	}

	private Messages() {
	}
}
