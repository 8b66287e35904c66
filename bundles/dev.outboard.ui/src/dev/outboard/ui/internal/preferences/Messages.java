package dev.outboard.ui.internal.preferences;

import org.eclipse.osgi.util.NLS;

/** The texts of the preference pages. */
final class Messages extends NLS {

	public static String browse;
	public static String calls_limit;
	public static String calls_limit_hint;
	public static String calls_limit_invalid;
	public static String confirm_kill;
	public static String console_limit;
	public static String console_limit_invalid;
	public static String defaults_description;
	public static String error;
	public static String events_buffer;
	public static String events_buffer_invalid;
	public static String heap;
	public static String heap_hint;
	public static String java_home;
	public static String java_home_choose;
	public static String java_home_hint;
	public static String java_missing;
	public static String java_none;
	public static String java_old;
	public static String message_limit;
	public static String message_limit_hint;
	public static String message_limit_invalid;
	public static String notify_failed;
	public static String number_invalid;
	public static String restart;
	public static String restart_always;
	public static String restart_on_failure;
	public static String restart_unset;
	public static String spare_expiry;
	public static String spare_expiry_hint;
	public static String spare_memory;
	public static String spare_memory_hint;
	public static String spares;
	public static String spares_hint;
	public static String spares_invalid;
	public static String start_deadline;
	public static String start_deadline_hint;
	public static String start_deadline_invalid;
	public static String start_method;
	public static String start_method_unset;
	public static String stop_deadline;
	public static String stop_deadline_hint;
	public static String stop_deadline_invalid;
	public static String views_description;

	static {
		initializeMessages("dev.outboard.ui.internal.preferences.messages", Messages.class);
	}

	private Messages() {
	}

	/** Returns what is wrong with a field, after its label. */
	static String error(String label, String why) {
		return NLS.bind(error, label.replace("&", "").replaceFirst(":$", ""), why);
	}
}
