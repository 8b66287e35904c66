package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that controls, or controlled, workers, told apart from another one that got the same id later.
 *
 * @param pid   its id
 * @param place where that id holds: on Linux the name of its process namespace
 * @param start when it was started: on Linux in clock ticks since the system was, which no change of the clock affects
 */
record ControlProcess(long pid, String place, String start) {

	private static final Path PROC = Path.of("/proc");
	private static final ControlProcess CURRENT = new ControlProcess(ProcessHandle.current().pid(), currentPlace(),
			startOf(ProcessHandle.current()).orElse("?"));

	/** Field 22 of a process's status, counted from behind its name, which may hold anything: 20th there. */
	private static final int START_FIELD = 19;

	/** Returns this process. */
	static ControlProcess current() {
		return CURRENT;
	}

	/** Returns the one that {@link #toText()} told of; empty where {@code text} is something else. */
	static Optional<ControlProcess> ofText(String text) {
		String[] parts = text.strip().split(" ");
		return parts.length == 3 && parts[0].matches("[0-9]{1,18}")
				? Optional.of(new ControlProcess(Long.parseLong(parts[0]), parts[1], parts[2])) : Optional.empty();
	}

	String toText() {
		return pid + " " + place + " " + start;
	}

	/** Returns whether it is known to have ended. */
	boolean isGone() {
		if (!place.equals(CURRENT.place)) {
			return false;
		}
		Optional<ProcessHandle> there = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
		if (there.isEmpty()) {
			return true;
		}
		Optional<String> startThere = startOf(there.get());
		return startThere.isPresent() && !start.equals("?") && !startThere.get().equals(start);
	}

	private static Optional<String> startOf(ProcessHandle process) {
		Path status = PROC.resolve(process.pid() + "/stat");
		if (Files.exists(status)) {
			try {
				String text = Files.readString(status);
				return Optional.of(text.substring(text.lastIndexOf(')') + 2).split(" ")[START_FIELD]);
			} catch (IOException e) {
				// It has ended meanwhile, or may not be looked at.
				return Optional.empty();
			}
		}
		return process.info().startInstant().map(instant -> Long.toString(instant.toEpochMilli()));
	}

	private static String currentPlace() {
		try {
			return Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
		} catch (IOException | UnsupportedOperationException e) {
			// Not Linux: ids hold everywhere.
			return "-";
		}
	}
}
