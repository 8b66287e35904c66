package dev.outboard.core.internal.process;

import java.util.Map;

/** Puts an exit status into words; names are those of POSIX signals that Linux and macOS number alike. */
final class Signals {

	private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(1, "SIGHUP"), Map.entry(2, "SIGINT"),
			Map.entry(3, "SIGQUIT"), Map.entry(4, "SIGILL"), Map.entry(5, "SIGTRAP"), Map.entry(6, "SIGABRT"),
			Map.entry(8, "SIGFPE"), Map.entry(9, "SIGKILL"), Map.entry(11, "SIGSEGV"), Map.entry(13, "SIGPIPE"),
			Map.entry(14, "SIGALRM"), Map.entry(15, "SIGTERM"));

	/** What {@code -XX:+ExitOnOutOfMemoryError} ends a JVM with. */
	private static final int OUT_OF_MEMORY = 3;

	private Signals() {
	}

	/** Returns how a process ended, in words that fit after its name. */
	static String describe(int exitStatus) {
		String name = NAMES.get(exitStatus - 128);
		if (name != null) {
			return "was ended by signal " + (exitStatus - 128) + " (" + name + "), exit status " + exitStatus;
		}
		return "ended with exit status " + exitStatus
				+ (exitStatus == OUT_OF_MEMORY ? ", as when it runs out of memory" : "");
	}
}
