package dev.outboard.bench.outboard;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** JVMs that are started ahead, or not: the product would start one beside what is measured. */
final class Spares {

	private static final IEclipsePreferences PREFERENCES = InstanceScope.INSTANCE.getNode("dev.outboard.core");
	private static final String NUMBER = "warm.spares";
	private static final String DELAY = "warm.delay";
	private static final int DELAY_MILLIS = 200;
	private static final long SETTLE_MILLIS = 100;
	private static final long PATIENCE_SECONDS = 60;

	private Spares() {
	}

	/** Has none started. */
	static void off() {
		PREFERENCES.putInt(NUMBER, 0);
	}

	/** Has one started after each start. */
	static void on() {
		PREFERENCES.putInt(NUMBER, 1);
		PREFERENCES.putInt(DELAY, DELAY_MILLIS);
	}

	/** Waits until one is there, and has connected: then the directory of its socket is gone. There must be no worker. */
	static void await() throws Exception {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive) || isConnecting()) {
			if (System.nanoTime() > deadline) {
				throw new TimeoutException("no JVM was started ahead");
			}
			Thread.sleep(10);
		}
		Thread.sleep(SETTLE_MILLIS);
	}

	private static boolean isConnecting() throws IOException {
		for (Path parent : Stream.of(System.getProperty("java.io.tmpdir"), System.getenv("XDG_RUNTIME_DIR"))
				.filter(Objects::nonNull).map(Path::of).filter(Files::isDirectory).toList()) {
			try (DirectoryStream<Path> found = Files.newDirectoryStream(parent,
					"outboard-" + ProcessHandle.current().pid() + "-*")) {
				if (found.iterator().hasNext()) {
					return true;
				}
			}
		}
		return false;
	}
}
