package dev.outboard.wire.tests.lane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import dev.outboard.wire.internal.lane.Lane;

/** Both sides of memory that is shared, here within one process. */
public record SharedMemories(Lane near, Lane far) {

	private static final Path DIRECTORY = Path.of("/dev/shm");

	/** Skips the test where the system has none. */
	public static void require() {
		Assumptions.assumeTrue(Files.isWritable(DIRECTORY), "this system shares no memory");
	}

	public static SharedMemories create() throws IOException {
		require();
		try (Lane.Offer offer = Lane.offer()) {
			return new SharedMemories(offer.lane(), Lane.open(offer.name()));
		}
	}

	/** Returns the files of shared memory that have a name. */
	public static List<Path> named() throws IOException {
		try (Stream<Path> files = Files.list(DIRECTORY)) {
			return files.filter(file -> file.getFileName().toString().startsWith("outboard")).toList();
		}
	}
}
