package dev.outboard.core.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which Java an installation has: from its {@code release} file, or else by {@code java -version}. */
final class JavaVersion {

	private static final Pattern RELEASED = Pattern.compile("^JAVA_VERSION=\"([^\"]+)\"", Pattern.MULTILINE);
	private static final Pattern PRINTED = Pattern.compile("version \"([^\"]+)\"");
	private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d{1,4})(?!\\d).*");

	/** More than a release file ever takes, or what {@code -version} prints. */
	private static final int LONGEST = 64 * 1024;

	private static final long SECONDS = 20;

	private JavaVersion() {
	}

	/** Returns the version that the {@code release} file of {@code home} names; empty where there is none to be read. */
	static Optional<String> released(Path home) {
		try (InputStream in = Files.newInputStream(home.resolve("release"))) {
			return find(RELEASED, in.readNBytes(LONGEST));
		} catch (IOException e) {
			// Many distributions leave the file out; the JVM itself knows as well.
			return Optional.empty();
		}
	}

	/**
	 * Returns the version that {@code java} prints.
	 *
	 * @throws IOException when it prints none, or not in time
	 */
	static String asked(Path java) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(java.toString(), "-version").redirectErrorStream(true);
		JavaCommand.SCRUBBED.forEach(builder.environment()::remove);
		Process process = builder.start();
		CompletableFuture<byte[]> printed = new CompletableFuture<>();
		Thread reader = new Thread(() -> read(process, printed), "outboard-java-version");
		reader.setDaemon(true);
		reader.start();
		try {
			if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
				throw new IOException("java -version has not ended after " + SECONDS + " s");
			}
			byte[] output = printed.completeOnTimeout(new byte[0], 1, TimeUnit.SECONDS).join();
			return find(PRINTED, output).orElseThrow(() -> new IOException("java -version "
					+ Signals.describe(process.exitValue()) + " and printed '" + Excerpt.of(text(output).strip()) + "'"));
		} finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	/** Returns the number that counts: 8 of 1.8.0_292, 21 of 21.0.2. */
	static int feature(String version) throws IOException {
		Matcher matcher = FEATURE.matcher(version);
		if (!matcher.matches()) {
			throw new IOException("'" + Excerpt.of(version) + "' is no version of Java");
		}
		return Integer.parseInt(matcher.group(1));
	}

	private static void read(Process process, CompletableFuture<byte[]> printed) {
		try (InputStream in = process.getInputStream()) {
			printed.complete(in.readNBytes(LONGEST));
		} catch (IOException e) {
			printed.complete(e.toString().getBytes(StandardCharsets.UTF_8));
		}
	}

	private static Optional<String> find(Pattern pattern, byte[] bytes) {
		Matcher matcher = pattern.matcher(text(bytes));
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}
}
