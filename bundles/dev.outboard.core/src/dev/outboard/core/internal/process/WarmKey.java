package dev.outboard.core.internal.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.outboard.api.StartOptions;

/**
 * What two workers must have in common for one JVM, started ahead, to do for either: the whole command, and the limit of
 * messages, which holds for a connection. Not their class-data archive, which only makes a JVM start faster.
 *
 * @param java         the program
 * @param arguments    what it is given
 * @param directory    where it runs
 * @param environment  what is set in its environment on top of this process's own
 * @param messageLimit the most bytes that a message of the user's may take
 */
record WarmKey(Path java, List<String> arguments, Path directory, Map<String, String> environment, int messageLimit) {

	/**
	 * A JVM with such an option takes a port, writes a file, waits for somebody, or tells of its start: it must be started
	 * when its worker is.
	 */
	private static final Pattern UNFIT = Pattern.compile("-agent.*|-javaagent.*|-Xrun.*|-Xdebug.*|-Xlog.*|-verbose.*|@.*"
			+ "|-XX:(Flags|VMOptionsFile|FlightRecorder|StartFlightRecording|OnError|OnOutOfMemoryError)\\b.*"
			+ "|-XX:\\+(AlwaysPreTouch|Print|FlightRecorder|ShowMessageBoxOnError).*"
			+ "|-Dcom\\.sun\\.management.*");

	/** Returns whether JVMs with these options may be started ahead of their workers. */
	static boolean fits(StartOptions options) {
		return options.jvmOptions().stream().noneMatch(option -> UNFIT.matcher(option).matches());
	}
}
