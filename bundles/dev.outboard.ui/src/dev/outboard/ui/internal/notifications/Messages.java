package dev.outboard.ui.internal.notifications;

import org.eclipse.osgi.util.NLS;

/** The texts of the pop-up about failed workers. */
final class Messages extends NLS {

	public static String line;
	public static String more;
	public static String show;
	public static String title_many;
	public static String title_one;

	static {
		initializeMessages("dev.outboard.ui.internal.notifications.messages", Messages.class);
	}

	private Messages() {
	}
}
