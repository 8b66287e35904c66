package dev.outboard.testkit.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;

import dev.outboard.testkit.Await;

/**
 * Compares what is there after a test with what was there before: threads of workers, child processes, sockets and the
 * directories of sockets.
 */
public final class LeakCheck {

	/** Threads that the service itself keeps, however many workers there were. */
	private static final Set<String> OF_THE_SERVICE = Set.of("outboard-idle", "outboard-deadlines",
			"outboard-definitions", "outboard-archives", "outboard-channels");

	static {
		openTheSocketsThatTheJdkKeeps();
	}

	private final Set<Thread> threads = threads();
	private final Set<Long> processes = processes();
	private final Set<String> sockets = sockets();
	private final Set<Path> directories = directories();

	private LeakCheck() {
	}

	/** Takes down what is there now. */
	public static LeakCheck begin() {
		return new LeakCheck();
	}

	/**
	 * Waits until nothing is left of what came since.
	 *
	 * @throws AssertionError when something stays
	 */
	public void end() {
		Await.untilAsserted(() -> SoftAssertions.assertSoftly(nothing -> {
			nothing.assertThat(without(threads(), threads)).as("threads left behind").isEmpty();
			nothing.assertThat(without(processes(), processes)).as("processes left behind").isEmpty();
			nothing.assertThat(without(sockets(), sockets)).as("sockets left behind").isEmpty();
			nothing.assertThat(without(directories(), directories)).as("directories left behind").isEmpty();
		}));
	}

	private static <T> Set<T> without(Set<T> now, Set<T> before) {
		now.removeAll(before);
		return now;
	}

	private static Set<Thread> threads() {
		return Thread.getAllStackTraces().keySet().stream()
				.filter(thread -> thread.getName().startsWith("outboard-") && !OF_THE_SERVICE.contains(thread.getName()))
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Set<Long> processes() {
		return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).map(ProcessHandle::pid)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Where the operating system tells them. */
	private static Set<String> sockets() {
		Set<String> found = new LinkedHashSet<>();
		Path descriptors = Path.of("/proc/self/fd");
		if (Files.isDirectory(descriptors)) {
			for (Path descriptor : list(descriptors, "*")) {
				String target = target(descriptor);
				if (target.startsWith("socket:")) {
					found.add(target);
				}
			}
		}
		return found;
	}

	/** With the first socket that it closes the JDK opens one that it never does. */
	private static void openTheSocketsThatTheJdkKeeps() {
		try {
			SocketChannel.open().close();
			SocketChannel.open(StandardProtocolFamily.UNIX).close();
		} catch (IOException | UnsupportedOperationException e) {
			throw new IllegalStateException("sockets can't be checked here: " + e, e);
		}
	}

	private static String target(Path descriptor) {
		try {
			return Files.readSymbolicLink(descriptor).toString();
		} catch (IOException e) {
			// It was closed since it was listed.
			return "";
		}
	}

	/** Directories of this process's sockets: their names begin with its id. */
	private static Set<Path> directories() {
		String names = "outboard-" + ProcessHandle.current().pid() + "-*";
		return Stream.of(System.getProperty("java.io.tmpdir"), System.getenv("XDG_RUNTIME_DIR")).filter(Objects::nonNull)
				.map(Path::of).filter(Files::isDirectory).flatMap(parent -> list(parent, names).stream())
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Set<Path> list(Path directory, String names) {
		Set<Path> found = new LinkedHashSet<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, names)) {
			files.forEach(found::add);
		} catch (IOException e) {
			throw new IllegalStateException("can't list " + directory, e);
		}
		return found;
	}
}
