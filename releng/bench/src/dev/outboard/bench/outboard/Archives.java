package dev.outboard.bench.outboard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

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

	/** Has one made for workers with these options, and waits until they use it. */
	static void make(Services services, StartOptions options) throws Exception {
		InstanceScope.INSTANCE.getNode(PREFERENCES).putInt(DELAY, 0);
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!isUsed(services, options)) {
			if (System.nanoTime() > deadline) {
				throw new TimeoutException("workers with " + options + " come to use no archive");
			}
			Thread.sleep(500);
		}
	}

	private static boolean isUsed(Services services, StartOptions options) throws Exception {
		WorkerHandle<Work> worker = services.start(options);
		try (Stream<String> maps = Files.lines(Path.of("/proc/" + worker.pid().orElseThrow() + "/maps"))) {
			return maps.anyMatch(line -> line.contains("/archives/"));
		} finally {
			worker.terminate().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
	}
}
