package dev.outboard.core.internal.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerStartException;
import dev.outboard.host.internal.HostMain;

/** The command that starts a child JVM. */
final class JavaCommand {

	/** Would be added to every command by the JVM itself, and aren't meant for workers. */
	static final List<String> SCRUBBED = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

	private final JavaChoice choice;
	private final Path java;
	private final StartOptions options;
	private final List<Path> classPath;
	private final List<Path> libraryPath;

	/**
	 * @param choice      where the JVM comes from, for messages
	 * @param java        its program
	 * @param libraryPath the folders with native code of the bundles on the class path
	 */
	JavaCommand(JavaChoice choice, Path java, StartOptions options, List<Path> classPath, List<Path> libraryPath) {
		this.choice = choice;
		this.java = java;
		this.options = options;
		this.classPath = classPath;
		this.libraryPath = libraryPath;
	}

	/**
	 * Starts the JVM; {@code argumentFile} is written first, and may be deleted when the JVM has said hello.
	 *
	 * @throws WorkerStartException when it can't be started
	 */
	Process start(Path argumentFile) {
		Path directory = options.workingDirectory().orElse(Path.of(""));
		if (!Files.isDirectory(directory)) {
			throw new WorkerStartException("the working directory " + directory + " isn't there; create it or name another"
					+ " with StartOptions.workingDirectory");
		}
		try {
			ArgumentFile.write(argumentFile, arguments());
			ProcessBuilder builder = new ProcessBuilder(java.toString(), "@" + argumentFile);
			builder.directory(directory.toAbsolutePath().toFile());
			Map<String, String> environment = builder.environment();
			SCRUBBED.forEach(environment::remove);
			environment.putAll(options.environment());
			return builder.start();
		} catch (IOException | IllegalArgumentException e) {
			throw choice.failed("can't be run: " + e.getMessage(), e);
		}
	}

	private List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		// Whatever dies of memory must die at once and be seen; a counted loop must not hold up the end of the JVM.
		arguments.add("-XX:+ExitOnOutOfMemoryError");
		arguments.add("-XX:+UseCountedLoopSafepoints");
		// How often such a loop looks: G1's own figure, which the other collectors must be told.
		arguments.add("-XX:LoopStripMiningIter=1000");
		// Standard output begins with the host's hello.
		arguments.add("-XX:+DisplayVMOutputToStderr");
		arguments.add("-Dstdout.encoding=UTF-8");
		arguments.add("-Dstderr.encoding=UTF-8");
		arguments.add("--enable-native-access=ALL-UNNAMED");
		arguments.addAll(NativeCode.option(libraryPath));
		options.heap().ifPresent(size -> arguments.add("-Xmx" + size));
		arguments.addAll(options.jvmOptions());
		arguments.add("-classpath");
		arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		arguments.add(HostMain.class.getName());
		return arguments;
	}
}
