package dev.outboard.host.tests.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.StartOptions;
import dev.outboard.host.internal.HostMain;
import dev.outboard.host.tests.worker.ChildWorker;
import dev.outboard.wire.internal.transport.Launch;

/** A bare JVM with the host in it, no framework. */
final class HostProcess implements AutoCloseable {

	/** As the start method has them: a counted loop must not hold up the end of the JVM. */
	private static final List<String> OPTIONS = List.of("-XX:+UseCountedLoopSafepoints", "-XX:LoopStripMiningIter=1000");

	private final Process process;
	private final OutputLines stdout;
	private final OutputLines stderr;

	HostProcess() throws IOException {
		this(List.of());
	}

	/** @param starter a command that runs the one behind it */
	private HostProcess(List<String> starter) throws IOException {
		List<String> command = new ArrayList<>(starter);
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(OPTIONS);
		command.addAll(List.of("-cp", ClassPath.of(StartOptions.class, Launch.class, HostMain.class, ChildWorker.class),
				HostMain.class.getName()));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
		process = builder.start();
		stdout = new OutputLines(process.getInputStream(), "test-stdout");
		stderr = new OutputLines(process.getErrorStream(), "test-stderr");
	}

	/** Runs it as the child of a shell, which is what is destroyed at the end. */
	static HostProcess ofAShell() throws IOException {
		return new HostProcess(List.of("sh", "-c", "exec 3<&0; \"$@\" <&3 3<&- & exec 3<&-; wait", "sh"));
	}

	/** Kills it: the shell, where it is the child of one. */
	void kill() {
		process.destroyForcibly();
	}

	/** Writes to its standard input. */
	void launch(Launch launch) throws IOException {
		launch.writeTo(process.getOutputStream());
	}

	OutputStream input() {
		return process.getOutputStream();
	}

	long pid() {
		return process.pid();
	}

	boolean isAlive() {
		return process.isAlive();
	}

	OutputLines stdout() {
		return stdout;
	}

	OutputLines stderr() {
		return stderr;
	}

	/** Waits for its end and returns the exit status. */
	int awaitEnd() throws InterruptedException {
		if (!process.waitFor(1, TimeUnit.MINUTES)) {
			throw new AssertionError("the host's JVM doesn't end; it printed " + stdout.soFar() + stderr.soFar());
		}
		return process.exitValue();
	}

	@Override
	public void close() throws IOException, InterruptedException {
		process.destroyForcibly();
		process.waitFor();
		stdout.awaitAll();
		stderr.awaitAll();
		process.getOutputStream().close();
	}
}
