package dev.outboard.bench.outboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.bench.worker.Work;

/** Class-data archives, there or not: the product would make them in a quiet minute, which may be that of a measurement. */
final class Archives {

	private static final String PREFERENCES = "dev.outboard.core";
	private static final String DELAY = "archive.delay";
	private static final long PATIENCE_SECONDS = 90;

	private Archives() {
	}

	/** Has none made, and none used. */
	static void off() {
		InstanceScope.INSTANCE.getNode(PREFERENCES).putInt(DELAY, -1);
	}

	/** Has one made for workers with these options, and waits until it is there. */
	static void make(Services services, StartOptions options) throws Exception {
		InstanceScope.INSTANCE.getNode(PREFERENCES).putInt(DELAY, 0);
		WorkerHandle<Work> worker = services.start(options);
		worker.terminate().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		Path state = Platform.getBundle(PREFERENCES).getBundleContext().getDataFile("archives").toPath();
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!exists(state)) {
			if (System.nanoTime() > deadline) {
				throw new TimeoutException("no archive was made in " + state);
			}
			Thread.sleep(100);
		}
	}

	private static boolean exists(Path state) throws IOException {
		if (!Files.isDirectory(state)) {
			return false;
		}
		try (Stream<Path> files = Files.list(state)) {
			return files.anyMatch(file -> file.toString().endsWith(".aot"));
		}
	}
}
