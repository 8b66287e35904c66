package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;

/**
 * Removes what runs left that crashed, control processes' or workers': directories where children were awaited, and
 * processes.
 */
public final class Sweep {

	private static final Pattern DIRECTORY = Pattern.compile("outboard-([0-9]{1,18})-.*");

	private Sweep() {
	}

	/**
	 * Removes such directories of control processes that are gone from {@code parent}; nothing but the files that belong
	 * there is deleted.
	 */
	public static void directories(Path parent) {
		for (Path directory : list(parent)) {
			Matcher name = DIRECTORY.matcher(directory.getFileName().toString());
			if (name.matches() && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
					&& isGone(directory, Long.parseLong(name.group(1)))) {
				delete(directory);
			}
		}
	}

	private static boolean isGone(Path directory, long pid) {
		try {
			Optional<ControlProcess> owner = ControlProcess.ofText(Files.readString(directory.resolve(Rendezvous.OWNER)));
			return owner.isPresent() && owner.get().pid() == pid && owner.get().isGone();
		} catch (IOException e) {
			// Somebody else's, or one that says nothing of its owner: who knows whether he is gone.
			return false;
		}
	}

	private static void delete(Path directory) {
		try {
			for (String file : Rendezvous.FILES) {
				Files.deleteIfExists(directory.resolve(file));
			}
			Files.deleteIfExists(directory);
		} catch (DirectoryNotEmptyException e) {
			ILog.of(Sweep.class).warn(directory + " was left by a run that crashed, and stays: it holds other files, too");
		} catch (IOException e) {
			ILog.of(Sweep.class).warn(directory + " was left by a run that crashed, and can't be deleted: " + e, e);
		}
	}

	/** Ends processes that carry the marker of a control process that is gone; where the system tells what they carry. */
	public static void processes() {
		List<Long> own = new ArrayList<>();
		for (Optional<ProcessHandle> at = Optional.of(ProcessHandle.current()); at.isPresent(); at = at.get().parent()) {
			own.add(at.get().pid());
		}
		try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
			all.filter(process -> !own.contains(process.pid())).filter(Sweep::isOrphan)
					.forEach(ProcessHandle::destroyForcibly);
		}
	}

	/** Ends processes that a worker's process has left, which had that mark; where the system tells what they carry. */
	static void startedBy(String mark) {
		try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
			all.filter(process -> values(process, JavaCommand.WORKER_MARKER).contains(mark))
					.forEach(ProcessHandle::destroyForcibly);
		}
	}

	private static boolean isOrphan(ProcessHandle process) {
		return values(process, JavaCommand.MARKER).stream().map(ControlProcess::ofText).flatMap(Optional::stream)
				.anyMatch(ControlProcess::isGone);
	}

	/** Returns what the variable is in the environment of a process; nothing where that can't be known. */
	private static List<String> values(ProcessHandle process, String variable) {
		Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
		if (!Files.isReadable(environment)) {
			return List.of();
		}
		try {
			String prefix = variable + "=";
			return Arrays.stream(new String(Files.readAllBytes(environment)).split("\0"))
					.filter(entry -> entry.startsWith(prefix)).map(entry -> entry.substring(prefix.length())).toList();
		} catch (IOException e) {
			// It has ended meanwhile, or may not be looked at.
			return List.of();
		}
	}

	private static List<Path> list(Path parent) {
		List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent, "outboard-*")) {
			directories.forEach(found::add);
		} catch (IOException e) {
			ILog.of(Sweep.class).warn(parent + " can't be looked through for what crashed runs left: " + e, e);
		}
		return found;
	}
}
