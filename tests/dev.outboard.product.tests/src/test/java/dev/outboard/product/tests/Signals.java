package dev.outboard.product.tests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Signals to processes, and what becomes of these. */
final class Signals {

	private Signals() {
	}

	static void send(String signal, long pid) {
		try {
			Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).inheritIO().start();
			assertThat(kill.waitFor()).as("exit status of kill -%s %d", signal, pid).isZero();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	static void awaitGone(long pid) {
		await().atMost(Run.PATIENCE, SECONDS).until(() -> !isRunning(pid));
	}

	/** A zombie doesn't run: where nobody collects orphans, that is as gone as they get. */
	private static boolean isRunning(long pid) throws IOException {
		if (!Files.exists(Path.of("/proc/self/stat"))) {
			return ProcessHandle.of(pid).isPresent();
		}
		try {
			String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
			return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) < 0;
		} catch (NoSuchFileException e) {
			return false;
		} catch (IOException e) {
			// it ended while we looked
			if (Files.exists(Path.of("/proc/" + pid))) {
				throw e;
			}
			return false;
		}
	}

	/**
	 * Returns what to put before a command so that it can be interrupted. A shell's background job ignores SIGINT, and so
	 * does all that it starts, tests in a background build among them.
	 */
	static List<String> interruptible() {
		Path status = Path.of("/proc/self/status");
		try {
			boolean ignored = Files.exists(status) && Files.readAllLines(status).stream()
					.filter(line -> line.startsWith("SigIgn:"))
					.anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).trim(), 16) & 2) != 0);
			return ignored ? List.of("env", "--default-signal=INT") : List.of();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
