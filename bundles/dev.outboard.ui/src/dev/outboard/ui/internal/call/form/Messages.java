package dev.outboard.ui.internal.call.form;

import org.eclipse.osgi.util.NLS;

/** The texts of the form for arguments. */
final class Messages extends NLS {

	public static String form_nothing;
	public static String items_add;
	public static String items_add_name;
	public static String items_remove;
	public static String items_remove_name;
	public static String items_value;
	public static String json_hint;
	public static String json_needed;
	public static String maybe_given;
	public static String maybe_given_name;
	public static String path_browse;
	public static String path_browse_name;
	public static String path_needed;
	public static String problem;
	public static String text_hint;

	static {
		initializeMessages("dev.outboard.ui.internal.call.form.messages", Messages.class);
	}

	private Messages() {
	}
}
