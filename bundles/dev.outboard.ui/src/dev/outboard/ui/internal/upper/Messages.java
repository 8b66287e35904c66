package dev.outboard.ui.internal.upper;

import org.eclipse.osgi.util.NLS;

/** The texts of the Upper view. */
final class Messages extends NLS {

	public static String answer_from_process;
	public static String answer_from_worker;
	public static String control_missing;
	public static String failed;
	public static String input_hint;
	public static String input_name;
	public static String output_name;
	public static String starting;
	public static String status_idle;

	static {
		initializeMessages("dev.outboard.ui.internal.upper.messages", Messages.class);
	}

	private Messages() {
	}
}
