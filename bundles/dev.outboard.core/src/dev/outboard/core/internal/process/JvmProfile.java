package dev.outboard.core.internal.process;

import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;

import dev.outboard.api.StartOptions;

/** What suits the JVM of a worker, beneath what its user wants: that it is quiet and small while it idles, or starts fast. */
final class JvmProfile {

	/** A JVM that is told of two collectors ends at once; of a file of options, nobody knows what it says. */
	private static final Pattern COLLECTOR = Pattern.compile("-XX:[+-]Use\\w*GC|-XX:Flags=.*|-XX:VMOptionsFile=.*|@.*");

	/**
	 * For a worker that lives for seconds. Method handles for reflection pay off after some hundred calls, and the first
	 * costs a fifth of the child's processor time until its first answer, and 7 MB (measured).
	 */
	private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-Djdk.reflect.useNativeAccessorOnly=true");

	/**
	 * A JVM looks four times a second whether monitors can be given back, half of all that wakes it while it idles; that
	 * can wait for two seconds. And G1 looks once a second whether it has been asked meanwhile to collect from time to time;
	 * so it is asked at once, to do so when it has idled for an hour.
	 */
	private static final List<String> QUIET = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:AsyncDeflationInterval=2000",
			"-XX:G1PeriodicGCInterval=3600000");

	/**
	 * What starting a JVM has freed, 4 MB, the C library keeps until it is asked for it. To ask takes 6 ms the first time,
	 * and 0.3 then (measured); a JVM empties pools of its own for the first time when it is five seconds old.
	 */
	private static final String TRIMMED = "-XX:TrimNativeHeapInterval=6000";

	/** The first version that has that option. */
	private static final int TRIMMED_SINCE = 22;

	/**
	 * An archive holds what was called how often when it was made, by which a JVM compiles as it starts; of a worker that
	 * was called three times that is no use, and costs a tenth of the start and 1 MB (measured).
	 */
	private static final String UNTRAINED = "-XX:-AOTReplayTraining";

	/** The first version that has that option. */
	private static final int UNTRAINED_SINCE = 25;

	/** The last version known to have all of those options: a JVM ends at once where it doesn't know one. */
	private static final int KNOWN_UNTIL = 25;

	/** Names what makes channels, which a JVM else looks for in all jars of the class path, for 6 ms (measured). */
	private static final String CHANNELS = "-Djava.nio.channels.spi.SelectorProvider=";

	private JvmProfile() {
	}

	/** Returns the options that come before the user's own. */
	static List<String> of(JavaChoice choice, JavaProgram java, StartOptions options) {
		List<String> profile = new ArrayList<>();
		Class<?> channels = SelectorProvider.provider().getClass();
		if (choice.origin() == JavaChoice.Origin.RUNNING && channels.getModule() == Object.class.getModule()) {
			profile.add(CHANNELS + channels.getName());
		}
		if (java.version() <= KNOWN_UNTIL) {
			profile.addAll(QUIET);
			if (java.version() >= UNTRAINED_SINCE) {
				profile.add(UNTRAINED);
			}
			if (java.version() >= TRIMMED_SINCE && Platform.getOS().equals(Platform.OS_LINUX)) {
				profile.add(TRIMMED);
			}
		}
		if (options.shortLived()) {
			profile.addAll(SHORT);
			if (!choosesCollector(options)) {
				profile.add("-XX:+UseSerialGC");
			}
		}
		return profile;
	}

	private static boolean choosesCollector(StartOptions options) {
		return options.jvmOptions().stream().anyMatch(option -> COLLECTOR.matcher(option).matches())
				|| !Collections.disjoint(options.environment().keySet(), JavaCommand.SCRUBBED);
	}
}
