package dev.outboard.core.internal.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerStartException;
import dev.outboard.host.internal.HostMain;

/**
 * The command that starts a child JVM.
 *
 * @param choice      where the JVM comes from, for messages
 * @param java        its program
 * @param options     what the worker was started with
 * @param classPath   what its classes are loaded from
 * @param libraryPath the folders with native code of the bundles on the class path
 * @param archive     the options that have to do with its class-data archive
 * @param starter     a command that runs the one behind it; empty for none
 * @param crashFiles  where it writes when it crashes; empty for where it likes
 */
record JavaCommand(JavaChoice choice, JavaProgram java, StartOptions options, List<Path> classPath, List<Path> libraryPath,
		List<String> archive, List<String> starter, Optional<CrashFiles> crashFiles) {

	/** Would be added to every command by the JVM itself, and aren't meant for workers. */
	static final List<String> SCRUBBED = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

	/** The environment variable that a worker's process has, and those that it starts: the process that controls it. */
	static final String MARKER = "OUTBOARD_CONTROL";

	/** The environment variable that a worker's process has, and those that it starts: a name of that process alone. */
	static final String WORKER_MARKER = "OUTBOARD_WORKER";

	/** With these a JVM leaves signals to others. */
	private static final List<String> NO_SIGNALS = List.of("-Xrs", "-XX:+ReduceSignalUsage");

	JavaCommand(JavaChoice choice, JavaProgram java, StartOptions options, List<Path> classPath, List<Path> libraryPath) {
		this(choice, java, options, classPath, libraryPath, List.of(), List.of(), Optional.empty());
	}

	JavaCommand withArchive(List<String> archiveOptions) {
		return new JavaCommand(choice, java, options, classPath, libraryPath, archiveOptions, starter, crashFiles);
	}

	JavaCommand startedBy(List<String> command) {
		return new JavaCommand(choice, java, options, classPath, libraryPath, archive, command, crashFiles);
	}

	JavaCommand leaving(CrashFiles files) {
		return new JavaCommand(choice, java, options, classPath, libraryPath, archive, starter, Optional.of(files));
	}

	/** Returns this without what options say of the one worker rather than of its JVM, such as its arguments. */
	JavaCommand forAnybody() {
		StartOptions bare = StartOptions.defaults().jvmOptions(options.jvmOptions().toArray(String[]::new))
				.shortLived(options.shortLived());
		bare = options.heap().map(bare::heap).orElse(bare);
		bare = options.workingDirectory().map(bare::workingDirectory).orElse(bare);
		for (Map.Entry<String, String> variable : options.environment().entrySet()) {
			bare = bare.environment(variable.getKey(), variable.getValue());
		}
		return new JavaCommand(choice, java, bare, classPath, libraryPath, archive, starter, crashFiles);
	}

	/** Returns what it has in common with the commands of workers that a JVM which it starts may serve. */
	WarmKey key() {
		return new WarmKey(java.path(), arguments(), options.workingDirectory().orElse(Path.of("")).toAbsolutePath(),
				options.environment(), options.messageLimit());
	}

	/**
	 * Starts the JVM; {@code argumentFile} is written first, and may be deleted when the JVM has said hello.
	 *
	 * @param mark by what it and the processes that it starts are known
	 * @throws WorkerStartException when it can't be started
	 */
	Process start(Path argumentFile, String mark) {
		Path directory = options.workingDirectory().orElse(Path.of(""));
		if (!Files.isDirectory(directory)) {
			throw new WorkerStartException("the working directory " + directory + " isn't there; create it or name another"
					+ " with StartOptions.workingDirectory");
		}
		try {
			ArgumentFile.write(argumentFile, arguments());
			List<String> command = new ArrayList<>(starter);
			command.addAll(List.of(java.path().toString(), "@" + argumentFile));
			ProcessBuilder builder = new ProcessBuilder(command);
			builder.directory(directory.toAbsolutePath().toFile());
			Map<String, String> environment = builder.environment();
			SCRUBBED.forEach(environment::remove);
			environment.putAll(options.environment());
			environment.put(MARKER, ControlProcess.current().toText());
			environment.put(WORKER_MARKER, mark);
			return builder.start();
		} catch (IOException | IllegalArgumentException e) {
			throw choice.failed("can't be run: " + e.getMessage(), e);
		}
	}

	/** Returns whether the signal QUIT makes the JVM print what its threads do, rather than end. */
	boolean dumpsOnSignal() {
		return File.separatorChar == '/' && Collections.disjoint(options.jvmOptions(), NO_SIGNALS);
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
		arguments.addAll(archive);
		crashFiles.ifPresent(files -> arguments.addAll(files.options()));
		arguments.addAll(JvmProfile.of(choice, java, options));
		options.heap().ifPresent(size -> arguments.add("-Xmx" + size));
		arguments.addAll(options.jvmOptions());
		arguments.add("-classpath");
		arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		arguments.add(HostMain.class.getName());
		return arguments;
	}
}
