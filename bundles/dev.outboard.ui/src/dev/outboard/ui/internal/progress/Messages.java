package dev.outboard.ui.internal.progress;

import org.eclipse.osgi.util.NLS;

/** The texts of jobs. */
final class Messages extends NLS {

	public static String job_name;

	static {
		initializeMessages("dev.outboard.ui.internal.progress.messages", Messages.class);
	}

	private Messages() {
	}
}
