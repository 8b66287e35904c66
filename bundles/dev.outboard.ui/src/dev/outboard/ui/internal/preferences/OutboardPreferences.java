package dev.outboard.ui.internal.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/**
 * The preferences of Outboard, by their names. What stands in the preferences of {@link #CORE} acts on every worker;
 * what stands in those of {@link #UI}, on views.
 */
public final class OutboardPreferences {

	/** The node of what the views heed. */
	public static final String UI = "dev.outboard.ui";

	/** The node of what the process-control service heeds. */
	public static final String CORE = "dev.outboard.core";

	/** Of {@link #UI}: whether a kill is confirmed first. */
	public static final String CONFIRM_KILL = "workers.confirmKill";

	/** Of {@link #UI}: whether a failed worker is told of in a pop-up. */
	public static final String NOTIFY_FAILED = "notifications.failed";

	/** Of {@link #UI}: how many events the Events view keeps. */
	public static final String EVENTS_BUFFER = "events.buffer";

	/** Of {@link #UI}: how many characters a console page keeps. */
	public static final String CONSOLE_LIMIT = "console.limit";

	/** How many characters it keeps where nobody has said otherwise. */
	public static final int CONSOLE_LIMIT_DEFAULT = 1_000_000;

	static final int EVENTS_BUFFER_DEFAULT = 10_000;
	static final int EVENTS_BUFFER_LEAST = 100;
	static final int EVENTS_BUFFER_MOST = 1_000_000;
	static final int CONSOLE_LIMIT_LEAST = 10_000;
	static final int CONSOLE_LIMIT_MOST = 100_000_000;

	static final String JAVA_HOME = "java.home";
	static final String START_METHOD = "defaults.startMethod";
	static final String HEAP = "defaults.heap";
	static final String RESTART = "defaults.restart.mode";
	static final String CALLS_LIMIT = "defaults.calls.limit";
	static final String MESSAGE_LIMIT = "defaults.messageLimit";
	static final String START_DEADLINE = "defaults.startDeadline";
	static final String STOP_DEADLINE = "defaults.stopDeadline";
	static final String SPARES = "warm.spares";
	static final String SPARE_MEMORY = "warm.memory";
	static final String SPARE_EXPIRY = "warm.expiry";

	private OutboardPreferences() {
	}

	/** Returns whether a failed worker is told of in a pop-up. */
	public static boolean notifiesOfFailed() {
		return Platform.getPreferencesService().getBoolean(UI, NOTIFY_FAILED, true, null);
	}

	/** Returns whether a kill is confirmed first. */
	public static boolean confirmsKill() {
		return Platform.getPreferencesService().getBoolean(UI, CONFIRM_KILL, true, null);
	}

	/** Returns how many events the Events view keeps. */
	public static int eventsBuffer() {
		int wanted = Platform.getPreferencesService().getInt(UI, EVENTS_BUFFER, EVENTS_BUFFER_DEFAULT, null);
		return Math.clamp(wanted, EVENTS_BUFFER_LEAST, EVENTS_BUFFER_MOST);
	}

	/** Returns how many characters a console page keeps. */
	public static int consoleLimit() {
		int wanted = Platform.getPreferencesService().getInt(UI, CONSOLE_LIMIT, CONSOLE_LIMIT_DEFAULT, null);
		return Math.clamp(wanted, CONSOLE_LIMIT_LEAST, CONSOLE_LIMIT_MOST);
	}

	/** Returns a store of one of the nodes, for a page. */
	static IPreferenceStore store(String node) {
		return new ScopedPreferenceStore(InstanceScope.INSTANCE, node);
	}
}
