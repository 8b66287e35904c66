package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;

/** What the JVMs of workers write when they crash, in one folder: the latest of them, so that it doesn't grow. */
public final class CrashFiles {

	private static final int MOST_ERROR_FILES = 20;

	/** They are as large as a heap. */
	private static final int MOST_HEAP_DUMPS = 3;

	private static final String ERROR_FILES = "hs_err_*.log";
	private static final String HEAP_DUMPS = "java_pid*.hprof";

	private final Path folder;

	/** @param folder made when it is first needed */
	public CrashFiles(Path folder) {
		this.folder = folder;
	}

	/** Returns the options of a JVM that have it write there; whether it writes heap dumps is its user's choice. */
	List<String> options() {
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			ILog.of(CrashFiles.class).warn("crash files of workers stay where their JVMs put them, because " + folder
					+ " can't be made: " + e.getMessage(), e);
			return List.of();
		}
		return List.of("-XX:ErrorFile=" + folder.resolve("hs_err_%p.log"), "-XX:HeapDumpPath=" + folder);
	}

	/** Returns what the process of that id, which has ended, wrote since {@code start}; older files make room for it. */
	Optional<Path> of(long pid, Instant start) {
		for (String name : List.of("hs_err_" + pid + ".log", "java_pid" + pid + ".hprof")) {
			Path file = folder.resolve(name);
			if (modified(file).toInstant().isAfter(start)) {
				prune();
				return Optional.of(file);
			}
		}
		return Optional.empty();
	}

	/** Deletes the oldest files of which there are too many. */
	public void prune() {
		try {
			prune(ERROR_FILES, MOST_ERROR_FILES);
			prune(HEAP_DUMPS, MOST_HEAP_DUMPS);
		} catch (IOException e) {
			ILog.of(CrashFiles.class).warn("old crash files in " + folder + " can't be deleted: " + e.getMessage(), e);
		}
	}

	private void prune(String names, int most) throws IOException {
		List<Path> files = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
			found.forEach(files::add);
		}
		files.sort(Comparator.comparing(CrashFiles::modified).reversed());
		for (Path old : files.subList(Math.min(most, files.size()), files.size())) {
			Files.deleteIfExists(old);
		}
	}

	/** A file that isn't there was last modified at the beginning of time. */
	private static FileTime modified(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		} catch (IOException e) {
			return FileTime.from(Instant.EPOCH);
		}
	}
}
