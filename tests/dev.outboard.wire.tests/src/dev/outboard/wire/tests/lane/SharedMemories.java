package dev.outboard.wire.tests.lane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import dev.outboard.wire.internal.lane.Lane;

/** Both sides of memory that is shared, here within one process. */
public record SharedMemories(Lane near, Lane far) {

	private static final Path DIRECTORY = Path.of("/dev/shm");
	/** What the names of files begin with that this process makes. */
	private static final String OWN = "outboard-" + ProcessHandle.current().pid() + '-';

	/** Skips the test where the system has none. */
	public static void require() {
		Assumptions.assumeTrue(Files.isWritable(DIRECTORY), "this system shares no memory");
	}

	public static SharedMemories create() throws IOException {
		require();
		try (Lane.Offer offer = Lane.offer()) {
			return new SharedMemories(offer.lane(), Lane.open(offer.name(), offer.mark()));
		}
	}

	/** Returns this process's files of shared memory that have a name: as a rule none. */
	public static Set<Path> named() throws IOException {
		try (Stream<Path> files = Files.list(DIRECTORY)) {
			return files.filter(file -> file.getFileName().toString().startsWith(OWN)).collect(Collectors.toSet());
		}
	}

	/** Returns which shared memory this process has, by its number, and how often. */
	public static Map<String, Long> mapped() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
			return lines.filter(line -> line.contains(DIRECTORY + "/outboard"))
					.collect(Collectors.groupingBy(line -> line.split(" +")[4], Collectors.counting()));
		}
	}

	/** Returns how many files of shared memory this process has open. */
	public static long open() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
			return files.filter(SharedMemories::isShared).count();
		}
	}

	private static boolean isShared(Path file) {
		try {
			return Files.readSymbolicLink(file).startsWith(DIRECTORY);
		} catch (IOException e) {
			// Closed since it was listed.
			return false;
		}
	}
}
