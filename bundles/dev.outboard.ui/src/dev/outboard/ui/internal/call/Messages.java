package dev.outboard.ui.internal.call;

import org.eclipse.osgi.util.NLS;

/** The texts of the Call view. */
final class Messages extends NLS {

	public static String action_call;
	public static String action_call_hint;
	public static String action_cancel;
	public static String action_cancel_hint;
	public static String contract_loading;
	public static String control_missing;
	public static String function_filter;
	public static String function_name;
	public static String function_none;
	public static String outcome_cancelled;
	public static String outcome_done;
	public static String outcome_failed;
	public static String outcome_repeated;
	public static String progress_name;
	public static String repeat_label;
	public static String repeat_name;
	public static String result_pending;
	public static String reuse_no_function;
	public static String reuse_no_worker;
	public static String status_calling;
	public static String status_repeating;
	public static String tab_history;
	public static String tab_result;
	public static String worker_ended;
	public static String worker_item_ended;
	public static String worker_more;
	public static String worker_name;
	public static String worker_none;

	static {
		initializeMessages("dev.outboard.ui.internal.call.messages", Messages.class);
	}

	private Messages() {
	}
}
