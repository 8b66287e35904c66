package dev.outboard.workbench.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the application. */
final class Messages extends NLS {

	public static String preferences_console;
	public static String product_name;
	public static String workspace_in_use;
	public static String workspace_none;
	public static String workspace_not_writable;

	static {
		initializeMessages("dev.outboard.workbench.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
