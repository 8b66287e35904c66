package dev.outboard.core.internal.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;

import dev.outboard.wire.internal.message.Setup;

/**
 * How to start a JVM ahead for the next worker like one that was started. Holds nothing of a bundle or a user: only names,
 * paths and numbers.
 *
 * @param key         what the next worker must have in common with that one
 * @param command     starts the JVM
 * @param java        its program
 * @param files       what it is made of, which must stay as it is
 * @param bundles     the ids of the bundles that the files belong to
 * @param provisional what the JVM hears at first
 * @param limit       how long its start may take
 */
record WarmOrder(WarmKey key, JavaCommand command, JavaProgram java, List<Path> files, Set<Long> bundles,
		Setup provisional, Duration limit) {

	/** Returns the order for another worker that is launched like that one. */
	static WarmOrder of(WarmKey key, JavaCommand command, JavaProgram java, List<Path> files, List<Bundle> closure,
			ChildStart start) {
		return new WarmOrder(key, command.forAnybody(), java, files,
				closure.stream().map(Bundle::getBundleId).collect(Collectors.toUnmodifiableSet()),
				Setup.of(start.setup()).forSpare(), start.limit());
	}
}
