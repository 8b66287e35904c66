package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

import dev.outboard.api.WorkerStartException;

/**
 * The class-data archives of this framework's workers. One that is missing is made, once, when no worker has been started
 * for a while; nothing ever waits for one, and whatever goes wrong with them only costs the time they would save. Several
 * frameworks may share the folder: an archive appears whole or not at all.
 */
final class ClassArchives implements AutoCloseable {

	/**
	 * The preference of {@link JavaChoice#PREFERENCES} that says after how many quiet seconds missing archives are made;
	 * where it is negative, none are made or used.
	 */
	static final String DELAY = "archive.delay";

	private static final int DEFAULT_DELAY = 60;
	private static final int MOST_KEPT = 10;
	private static final Duration STALE = Duration.ofDays(1);
	private static final String PART = "part";

	private final Path directory;
	private final ScheduledExecutorService maker = Executors.newSingleThreadScheduledExecutor(task -> {
		Thread thread = new Thread(task, "outboard-archives");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	});
	/** Archives found whole, and their sizes. */
	private final Map<ClassArchive, Long> checked = new ConcurrentHashMap<>();
	private final Map<String, Training> missing = new LinkedHashMap<>();
	private final Set<String> tried = new HashSet<>();
	private Optional<Future<?>> planned = Optional.empty();

	/** Runs a JVM that writes an archive. */
	interface Training {

		/** Returns when {@code output} is written. */
		void run(Path output) throws IOException, InterruptedException;
	}

	/** @param directory where the archives are kept; made when it is first needed */
	ClassArchives(Path directory) {
		this.directory = directory;
	}

	/**
	 * Returns the archive to start a worker with, where there is one; else plans to have it made by {@code training}.
	 *
	 * @param options further options of the worker's JVM
	 */
	Optional<ClassArchive> find(JavaProgram java, List<Path> classPath, List<String> options, Training training) {
		int delay = Platform.getPreferencesService().getInt(JavaChoice.PREFERENCES, DELAY, DEFAULT_DELAY, null);
		if (delay < 0) {
			return Optional.empty();
		}
		try {
			Optional<String> key = ClassArchive.key(java, classPath, options);
			Optional<ClassArchive> archive = key.isPresent() ? existing(key.get()) : Optional.empty();
			if (archive.isEmpty()) {
				key.ifPresent(wanted -> plan(wanted, training, delay));
			}
			return archive;
		} catch (IOException e) {
			log("can't be looked for", e);
		}
		return Optional.empty();
	}

	private Optional<ClassArchive> existing(String key) throws IOException {
		if (!Files.isDirectory(directory)) {
			return Optional.empty();
		}
		for (Path file : list(key + "-*" + ClassArchive.EXTENSION)) {
			ClassArchive archive = new ClassArchive(file);
			long size = Files.size(file);
			if (Long.valueOf(size).equals(checked.get(archive)) && Files.isReadable(file)) {
				return Optional.of(archive);
			}
			if (archive.isWhole(key)) {
				checked.put(archive, size);
				return Optional.of(archive);
			}
			Files.deleteIfExists(file);
		}
		return Optional.empty();
	}

	/** Takes an archive away with which a JVM did not come up, for that reason, and without which it did. */
	void discard(ClassArchive archive, WorkerStartException reason) {
		try {
			Files.deleteIfExists(archive.file());
			log(archive.file() + " was deleted, because a JVM did not come up with it", reason);
		} catch (IOException e) {
			log(archive.file() + " is no good and can't be deleted", e);
		}
	}

	@Override
	public void close() {
		maker.shutdownNow();
	}

	private synchronized void plan(String key, Training training, int delay) {
		if (!tried.contains(key)) {
			missing.put(key, training);
		}
		planned.ifPresent(earlier -> earlier.cancel(false));
		planned = missing.isEmpty() || maker.isShutdown() ? Optional.empty()
				: Optional.of(maker.schedule(this::makeNext, delay, TimeUnit.SECONDS));
	}

	private void makeNext() {
		String key;
		Training training;
		synchronized (this) {
			if (missing.isEmpty()) {
				return;
			}
			key = missing.keySet().iterator().next();
			training = missing.remove(key);
			tried.add(key);
		}
		try {
			make(key, training);
			prune();
			maker.execute(this::makeNext);
		} catch (IOException | WorkerStartException e) {
			log(key + " can't be made; workers start without it", e);
		} catch (InterruptedException e) {
			// The framework ends.
			Thread.currentThread().interrupt();
		}
	}

	private void make(String key, Training training) throws IOException, InterruptedException {
		if (existing(key).isPresent()) {
			// Another framework was faster.
			return;
		}
		Files.createDirectories(directory);
		Path part = Files.createTempDirectory(directory, PART);
		try {
			Path output = part.resolve(key);
			training.run(output);
			Files.move(output, directory.resolve(ClassArchive.name(key, output)), StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			throw new IOException("the file system of " + directory + " can't move files whole", e);
		} finally {
			delete(part);
		}
	}

	/** Notes that the archive is in use, which keeps it. */
	void used(ClassArchive archive) {
		try {
			Files.setLastModifiedTime(archive.file(), FileTime.from(Instant.now()));
		} catch (IOException e) {
			// A folder that can only be read serves as well; nobody prunes it either.
			return;
		}
	}

	private void prune() throws IOException {
		List<Path> archives = list("*" + ClassArchive.EXTENSION);
		Map<Path, FileTime> times = new LinkedHashMap<>();
		for (Path archive : archives) {
			times.put(archive, Files.getLastModifiedTime(archive));
		}
		archives.sort(Comparator.comparing(times::get).reversed());
		for (Path old : archives.subList(Math.min(MOST_KEPT, archives.size()), archives.size())) {
			Files.deleteIfExists(old);
		}
		for (Path left : list(PART + "*")) {
			if (Files.getLastModifiedTime(left).toInstant().isBefore(Instant.now().minus(STALE))) {
				delete(left);
			}
		}
	}

	private List<Path> list(String pattern) throws IOException {
		List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
			files.forEach(found::add);
		}
		return found;
	}

	private static void delete(Path folder) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				Files.deleteIfExists(file);
			}
		}
		Files.deleteIfExists(folder);
	}

	private static void log(String what, Exception e) {
		ILog.of(ClassArchives.class).info("the class-data archive " + what + ": " + e.getMessage(), e);
	}
}
