package dev.outboard.ui.internal.stream;

import org.eclipse.osgi.util.NLS;

/** The texts of the Events view. */
final class Messages extends NLS {

	public static String action_clear;
	public static String action_follow;
	public static String action_pause;
	public static String column_kind;
	public static String column_name;
	public static String column_text;
	public static String column_time;
	public static String column_worker;
	public static String details_name;
	public static String details_none;
	public static String filter_kind;
	public static String filter_kinds_all;
	public static String filter_name;
	public static String filter_text;
	public static String filter_worker;
	public static String filter_workers_all;
	public static String kind_error;
	public static String kind_log;
	public static String kind_progress;
	public static String kind_property;
	public static String kind_signal;
	public static String kind_state;
	public static String status_discarded;
	public static String status_dropped;
	public static String status_events;
	public static String status_filtered;
	public static String status_paused;
	public static String table_name;
	public static String text_done;
	public static String text_reason;
	public static String text_state;
	public static String text_worked;
	public static String value_bytes;
	public static String value_more;
	public static String value_unreadable;

	static {
		initializeMessages("dev.outboard.ui.internal.stream.messages", Messages.class);
	}

	private Messages() {
	}
}
