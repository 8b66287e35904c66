package dev.outboard.ui.internal.call.history;

import org.eclipse.osgi.util.NLS;

/** The texts of the history of calls. */
final class Messages extends NLS {

	public static String action_again;
	public static String action_clear;
	public static String action_load;
	public static String arguments_too_long;
	public static String column_arguments;
	public static String column_duration;
	public static String column_function;
	public static String column_result;
	public static String column_time;
	public static String column_worker;
	public static String details_empty;
	public static String details_name;
	public static String details_none;
	public static String duration_millis;
	public static String duration_seconds;
	public static String job_write;
	public static String result_cancelled;
	public static String result_failed;
	public static String table_name;

	static {
		initializeMessages("dev.outboard.ui.internal.call.history.messages", Messages.class);
	}

	private Messages() {
	}
}
