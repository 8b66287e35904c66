package dev.outboard.core.tests.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.FileLocator;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import dev.outboard.testkit.Await;

/** However a control process ends, it does end, and its workers and what these have started end with it. */
class ControlEndTest {

	private static final Bundle OWN = FrameworkUtil.getBundle(ControlEndTest.class);

	private static final List<String> SIGNALS = List.of("INT", "TERM", "KILL");

	/** One for all: what the first framework has to do only once is done for the others. */
	@TempDir
	static Path folder;

	@ParameterizedTest
	@ValueSource(strings = { LiveWorkers.THROW, LiveWorkers.STOP, LiveWorkers.EXHAUST, "INT", "TERM", "KILL" })
	@DisabledOnOs(OS.WINDOWS)
	void nothingIsLeftOfIt(String end) throws Exception {
		Process control = new ProcessBuilder(command(end)).redirectError(errors(end).toFile()).start();
		List<ProcessHandle> processes = List.of();
		try (BufferedReader out = control.inputReader()) {
			String line = out.readLine();
			assertThat(line).as(() -> read(errors(end))).startsWith("pids ");
			processes = Arrays.stream(line.split(" ")).skip(1).map(Long::valueOf).map(ProcessHandle::of)
					.flatMap(Optional::stream).toList();
			if (SIGNALS.contains(end)) {
				new ProcessBuilder("kill", "-" + end, Long.toString(control.pid())).inheritIO().start().waitFor();
			}
			assertThat(control.waitFor(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
			for (ProcessHandle process : processes) {
				Await.until("the end of process " + process.pid(), () -> !process.isAlive());
			}
		} finally {
			control.descendants().forEach(ProcessHandle::destroyForcibly);
			processes.forEach(ProcessHandle::destroyForcibly);
			control.destroyForcibly();
		}
		switch (end) {
			case LiveWorkers.THROW -> assertThat(read(errors(end))).contains("nobody catches this");
			case LiveWorkers.STOP -> assertThat(control.exitValue()).as(() -> read(errors(end))).isEqualTo(ControlMain.STOPPED);
			case LiveWorkers.EXHAUST -> assertThat(read(errors(end))).contains("OutOfMemoryError");
			default -> assertThat(read(errors(end))).isEmpty();
		}
	}

	/** Its framework has the bundles of this one. */
	private static List<String> command(String end) throws IOException {
		BundleContext context = OWN.getBundleContext();
		String folders = context.getProperty(ControlMain.CLASS_FOLDERS);
		List<String> command = new ArrayList<>();
		if (OS.current() == OS.LINUX) {
			// A build in the background ignores the signal, and so would all that it starts.
			command.addAll(List.of("env", "--default-signal=INT"));
		}
		command.addAll(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1",
				"-Xmx96m", "-D" + ControlMain.CLASS_FOLDERS + "=" + (folders == null ? "" : folders), "-cp",
				path(context.getProperty("osgi.framework")) + File.pathSeparator
						+ path(ControlMain.class.getProtectionDomain().getCodeSource().getLocation().toString()),
				ControlMain.class.getName(), folder.resolve("framework").toString(), end, OWN.getSymbolicName()));
		for (Bundle bundle : context.getBundles()) {
			if (bundle.getBundleId() != 0) {
				// One that waits for its first class is as good as active.
				boolean started = (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
				command.add((started ? ControlMain.STARTED : "") + "reference:file:"
						+ FileLocator.getBundleFileLocation(bundle).orElseThrow());
			}
		}
		return command;
	}

	/** The framework leaves blanks in its locations as they are. */
	private static Path path(String url) {
		return Path.of(URI.create(url.replace(" ", "%20")));
	}

	private static Path errors(String end) {
		return folder.resolve("err-" + end);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
