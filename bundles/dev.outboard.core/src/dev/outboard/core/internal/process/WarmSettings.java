package dev.outboard.core.internal.process;

import java.time.Duration;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IPreferencesService;

/**
 * What the preferences of {@link JavaChoice#PREFERENCES} say of JVMs that are started ahead.
 *
 * @param spares how many wait for each kind of start; 0 for none
 * @param memory how many bytes all of them may take together
 * @param expiry how long one waits
 * @param delay  how long after the start of a worker one is started for the next
 */
record WarmSettings(int spares, long memory, Duration expiry, Duration delay) {

	/** The preference of their number. */
	static final String SPARES = "warm.spares";

	/** The preference of their memory, in megabytes. */
	static final String MEMORY = "warm.memory";

	/** The preference of how long one waits, in seconds. */
	static final String EXPIRY = "warm.expiry";

	/** The preference of how long after a start one is started for the next, in milliseconds. */
	static final String DELAY = "warm.delay";

	/** Unless the framework's own start says otherwise: a command line is over before a spare would be of use. */
	private static final int DEFAULT_SPARES = Integer.getInteger("outboard.warm.spares", 1);
	private static final int DEFAULT_MEMORY = 256;
	private static final int DEFAULT_EXPIRY = 300;
	private static final int DEFAULT_DELAY = 2000;
	private static final int MOST_SPARES = 16;

	/** Returns them as they are now. */
	static WarmSettings current() {
		return new WarmSettings(Math.min(MOST_SPARES, read(SPARES, DEFAULT_SPARES)),
				read(MEMORY, DEFAULT_MEMORY) * 1024L * 1024L, Duration.ofSeconds(read(EXPIRY, DEFAULT_EXPIRY)),
				Duration.ofMillis(read(DELAY, DEFAULT_DELAY)));
	}

	private static int read(String name, int unset) {
		IPreferencesService preferences = Platform.getPreferencesService();
		return Math.max(0, preferences.getInt(JavaChoice.PREFERENCES, name, unset, null));
	}
}
