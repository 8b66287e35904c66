package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.outboard.api.WorkerStartException;

/** Finds the {@code java} of an installation and checks that it is new enough; what was checked is remembered. */
final class JavaInstallations {

	/** The bundles' own level. */
	private static final int OLDEST = 21;

	private final Map<Path, Checked> known = new ConcurrentHashMap<>();

	/** What was found out about a {@code java}, for as long as its file stays the same. */
	private record Checked(long modified, int version) {
	}

	/**
	 * Returns the program that starts a JVM.
	 *
	 * @throws WorkerStartException when there is none, it can't be run, or is too old
	 */
	JavaProgram java(JavaChoice choice) throws InterruptedException {
		Path home = choice.home().toAbsolutePath();
		if (!Files.isDirectory(home)) {
			throw choice.refuse("isn't there", null);
		}
		Path windows = home.resolve("bin").resolve("java.exe");
		Path java = Files.isRegularFile(windows) ? windows : home.resolve("bin").resolve("java");
		if (!Files.isRegularFile(java)) {
			throw choice.refuse("has no bin/java", null);
		}
		if (!Files.isExecutable(java)) {
			throw choice.refuse("has a bin/java that this user may not execute", null);
		}
		return new JavaProgram(java, choice.origin() == JavaChoice.Origin.RUNNING ? Runtime.version().feature()
				: checkedVersion(choice, home, java));
	}

	private int checkedVersion(JavaChoice choice, Path home, Path java) throws InterruptedException {
		try {
			long modified = Files.getLastModifiedTime(java).toMillis();
			Checked checked = known.get(java);
			if (checked == null || checked.modified != modified) {
				checked = new Checked(modified, version(home, java));
				known.put(java, checked);
			}
			if (checked.version < OLDEST) {
				throw choice.refuse("is Java " + checked.version + ": too old, " + OLDEST + " is the least", null);
			}
			return checked.version;
		} catch (IOException e) {
			throw choice.refuse("doesn't tell its version, as a JVM does: " + e.getMessage(), e);
		}
	}

	private static int version(Path home, Path java) throws IOException, InterruptedException {
		Optional<String> released = JavaVersion.released(home);
		return JavaVersion.feature(released.isPresent() ? released.get() : JavaVersion.asked(java));
	}
}
