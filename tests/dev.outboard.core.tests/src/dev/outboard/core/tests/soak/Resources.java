package dev.outboard.core.tests.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.osgi.framework.FrameworkUtil;

import dev.outboard.core.internal.process.ProcessStartMethod;
import dev.outboard.testkit.Await;

/**
 * What this JVM holds, beyond what the test kit looks at after each test: file descriptors of every kind, threads of every
 * name, and files in Outboard's state location.
 */
final class Resources {

	private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

	/** Pools of the JDK's and of the service, whose threads come and go by themselves. */
	private static final List<String> POOLS = List.of("process reaper", "ForkJoinPool", "CompletableFutureDelayScheduler",
			"VirtualThread-", "outboard-idle", "awaitility");

	private final Map<String, Integer> kinds = new TreeMap<>();
	private final Set<String> files = new TreeSet<>();
	private final Set<Thread> threads = new LinkedHashSet<>();
	private final Set<Path> state = new TreeSet<>();

	private Resources() {
	}

	/** Takes down what is held now. */
	static Resources now() {
		Resources held = new Resources();
		held.lookAtDescriptors();
		held.threads.addAll(Thread.getAllStackTraces().keySet());
		held.state.addAll(stateLocation());
		return held;
	}

	/** Waits until no more is held than was then. */
	static void assertNoMoreThan(Resources before) {
		Await.untilAsserted(() -> {
			Resources now = now();
			SoftAssertions.assertSoftly(softly -> {
				now.kinds.forEach((kind, count) -> softly.assertThat(count).as("file descriptors: " + kind)
						.isLessThanOrEqualTo(before.kinds.getOrDefault(kind, 0)));
				softly.assertThat(without(now.files, before.files)).as("open files").isEmpty();
				softly.assertThat(without(now.threads, before.threads).stream().map(Thread::getName)
						.filter(name -> POOLS.stream().noneMatch(name::startsWith))).as("threads").isEmpty();
				softly.assertThat(without(now.state, before.state)).as("files in the state location").isEmpty();
			});
		});
	}

	private static <T> Set<T> without(Set<T> now, Set<T> before) {
		Set<T> left = new LinkedHashSet<>(now);
		left.removeAll(before);
		return left;
	}

	/** A class loader opens its jar when it first needs it, and keeps it: that is no leak. */
	private void lookAtDescriptors() {
		for (Path descriptor : list(DESCRIPTORS)) {
			try {
				String target = Files.readSymbolicLink(descriptor).toString();
				if (!target.startsWith("/")) {
					kinds.merge(target.replaceFirst(":\\[[0-9]+\\]", ""), 1, Integer::sum);
				} else if (!target.endsWith(".jar") && !target.startsWith(DESCRIPTORS.toString())
						&& !target.matches("/proc/[0-9]+/fd")) {
					files.add(target);
				}
			} catch (NoSuchFileException e) {
				// It was closed since it was listed.
				continue;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private static List<Path> list(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<Path> found = new ArrayList<>();
		try (var entries = Files.newDirectoryStream(folder)) {
			entries.forEach(found::add);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return found;
	}

	private static Set<Path> stateLocation() {
		Path folder = FrameworkUtil.getBundle(ProcessStartMethod.class).getDataFile("").toPath();
		assertThat(folder).isDirectory();
		try (Stream<Path> all = Files.walk(folder)) {
			return all.collect(Collectors.toSet());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
