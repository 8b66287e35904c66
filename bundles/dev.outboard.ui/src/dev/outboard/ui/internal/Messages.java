package dev.outboard.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of what several views share. */
final class Messages extends NLS {

	public static String settings_job;
	public static String settings_not_written;

	static {
		initializeMessages("dev.outboard.ui.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
