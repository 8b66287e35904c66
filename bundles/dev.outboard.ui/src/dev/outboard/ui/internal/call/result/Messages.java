package dev.outboard.ui.internal.call.result;

import org.eclipse.osgi.util.NLS;

/** The texts of results of calls. */
final class Messages extends NLS {

	public static String cancelled;
	public static String column_component;
	public static String column_index;
	public static String column_key;
	public static String column_value;
	public static String elements;
	public static String result_name;
	public static String result_none;
	public static String rows_left_out;
	public static String rows_more;
	public static String text_cut;
	public static String value_bytes;
	public static String value_empty;
	public static String value_none;
	public static String value_nothing;
	public static String value_null;
	public static String value_picture;

	static {
		initializeMessages("dev.outboard.ui.internal.call.result.messages", Messages.class);
	}

	private Messages() {
	}
}
