package dev.outboard.ui.internal.end;

import org.eclipse.osgi.util.NLS;

/** The texts of the workbench's end. */
final class Messages extends NLS {

	public static String end_now;
	public static String ending;
	public static String title;
	public static String waiting_for;
	public static String waiting_for_more;

	static {
		initializeMessages("dev.outboard.ui.internal.end.messages", Messages.class);
	}

	private Messages() {
	}
}
