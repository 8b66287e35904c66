package dev.outboard.ui.internal;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** The ids of what F1 tells about a part; the words stand in help/contexts.xml. */
public final class HelpContexts {

	public static final String CALL = "dev.outboard.ui.call";
	public static final String CHANNELS = "dev.outboard.ui.channels";
	public static final String CONFIGURATIONS = "dev.outboard.ui.configurations";
	public static final String CONSOLE = "dev.outboard.ui.console";
	public static final String EVENTS = "dev.outboard.ui.events";
	public static final String PLOT = "dev.outboard.ui.plot";
	public static final String PREFERENCES = "dev.outboard.ui.preferences";
	public static final String PROPERTIES = "dev.outboard.ui.properties";
	public static final String START_OPTIONS = "dev.outboard.ui.startOptions";
	public static final String STATUS = "dev.outboard.ui.status";
	public static final String UPPER = "dev.outboard.ui.upper";
	public static final String WORKER_DEFAULTS = "dev.outboard.ui.workerDefaults";
	public static final String WORKERS = "dev.outboard.ui.workers";

	private HelpContexts() {
	}

	/** Has F1 tell of {@code context} in a control and all that is in it, now or later. */
	public static void set(Control control, String context) {
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, context);
	}
}
