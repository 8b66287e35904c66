package dev.outboard.core.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.Checksum;

/**
 * A class-data archive for a JVM and a class path: what the JVM can map into memory instead of loading, checking and
 * linking the same classes at each start.
 *
 * @param file its name tells what it is for, and its check sum: a JVM crashes with one that is damaged
 */
record ClassArchive(Path file) {

	/** Such archives, made in one go, are new in Java 25; the older ones bring little (measured). */
	private static final int SINCE = 25;

	/** A JVM with such an option refuses ours, or hides further options. */
	private static final Pattern CONFLICTING = Pattern.compile("-Xshare.*|-XX:.*(Shared|AOT|Archive|LoadedClassList).*"
			+ "|-XX:Flags=.*|-XX:VMOptionsFile=.*|@.*");

	static final String EXTENSION = ".aot";

	/** Returns what an archive for a class path is called by; empty where the JVM can't use one. */
	static Optional<String> key(JavaProgram java, List<Path> classPath, List<String> options) throws IOException {
		if (java.version() < SINCE || options.stream().anyMatch(option -> CONFLICTING.matcher(option).matches())) {
			return Optional.empty();
		}
		MessageDigest digest = sha256();
		add(digest, java.path());
		for (Path file : classPath) {
			if (!Files.isRegularFile(file)) {
				// A JVM makes no archive of what it finds in folders.
				return Optional.empty();
			}
			add(digest, file);
		}
		return Optional.of(HexFormat.of().formatHex(digest.digest(), 0, 12));
	}

	/** Returns the name of an archive that was written to {@code file}. */
	static String name(String key, Path file) throws IOException {
		Checksum sum = new CRC32C();
		try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		return key + '-' + HexFormat.of().toHexDigits((int) sum.getValue()) + EXTENSION;
	}

	/** Returns whether it is what was written once. */
	boolean isWhole(String key) {
		try {
			return file.getFileName().toString().equals(name(key, file));
		} catch (IOException e) {
			// What can't be read is of no use either.
			return false;
		}
	}

	private static void add(MessageDigest digest, Path file) throws IOException {
		String line = file.toAbsolutePath() + "\0" + Files.size(file) + '\0' + Files.getLastModifiedTime(file) + '\n';
		digest.update(line.getBytes(StandardCharsets.UTF_8));
	}

	/** Returns the options of a JVM that uses the archive; one that is no good it passes over, without a word. */
	List<String> use() {
		return List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off,cds*=off");
	}

	/** Returns the options of a JVM that writes the archive to {@code output} at its end. */
	static List<String> make(Path output) {
		return List.of("-XX:AOTCacheOutput=" + output);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
