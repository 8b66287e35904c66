package dev.outboard.ui.internal.preferences;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import org.eclipse.osgi.util.NLS;

/**
 * Looks whether a folder holds a Java that workers can run in. What its release file doesn't tell is left to the start of
 * a worker, which asks the JVM itself.
 */
public final class JavaHome {

	private static final int OLDEST = 21;

	private JavaHome() {
	}

	/** Returns what is wrong with a folder, in words for a person; empty when nothing is known to be. Reads files. */
	public static Optional<String> problem(String folder) {
		try {
			Path home = Path.of(folder);
			if (!Files.isDirectory(home)) {
				return Optional.of(NLS.bind(Messages.java_missing, folder));
			}
			if (!Files.isRegularFile(home.resolve("bin/java")) && !Files.isRegularFile(home.resolve("bin/java.exe"))) {
				return Optional.of(NLS.bind(Messages.java_none, folder));
			}
			return version(home).filter(version -> Runtime.Version.parse(version).feature() < OLDEST)
					.map(version -> NLS.bind(Messages.java_old, version, OLDEST));
		} catch (InvalidPathException e) {
			return Optional.of(NLS.bind(Messages.java_missing, folder));
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static Optional<String> version(Path home) throws IOException {
		Properties release = new Properties();
		try (Reader in = Files.newBufferedReader(home.resolve("release"), StandardCharsets.ISO_8859_1)) {
			release.load(in);
		}
		return Optional.ofNullable(release.getProperty("JAVA_VERSION"))
				.map(version -> version.replace("\"", "").replaceFirst("^1\\.([0-9]+).*", "$1").replaceFirst("_.*", ""));
	}
}
