package dev.outboard.ui.internal.workers;

import org.eclipse.osgi.util.NLS;

/** The texts of the Workers view. */
final class Messages extends NLS {

	public static String column_name;
	public static String column_pid;
	public static String column_state;
	public static String column_uptime;
	public static String control_missing;
	public static String definitions_none;
	public static String running_count;
	public static String state_backoff;
	public static String state_exited;
	public static String state_failed;
	public static String state_failed_because;
	public static String state_new;
	public static String state_running;
	public static String state_starting;
	public static String state_stopping;
	public static String state_unresponsive;
	public static String tree_name;
	public static String uptime_days;
	public static String uptime_hours;
	public static String uptime_minutes;
	public static String uptime_seconds;

	static {
		initializeMessages("dev.outboard.ui.internal.workers.messages", Messages.class);
	}

	private Messages() {
	}
}
