package dev.outboard.api;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How a worker ended.
 *
 * @param code      the exit status of its process, as the operating system's shell would show it: 137 for one that was
 *                  killed by signal 9. -1 where it never had a process; 0 where a start method has none and it ended
 *                  well
 * @param kind      what sort of end it was
 * @param reason    what happened, in words for a person that fit after the worker's name, as in {@code was killed}
 * @param crashFile the file that its JVM wrote when it crashed, where it did; one of the latest that are kept
 * @since 0.1
 */
public record ExitStatus(int code, Kind kind, String reason, Optional<Path> crashFile) {

	/** What sort of end a worker came to. */
	public enum Kind {
		/** It ended as it was asked to, or because its body returned. */
		ORDERLY,
		/** {@link WorkerHandle#kill()} ended it, or it missed the deadline of its orderly end. */
		KILLED,
		/** It died without being asked to. */
		CRASHED,
		/** It never got as far as serving calls. */
		NOT_STARTED
	}

	public ExitStatus {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(crashFile, "crashFile");
	}

	/** A status without a crash file. */
	public ExitStatus(int code, Kind kind, String reason) {
		this(code, kind, reason, Optional.empty());
	}

	/** Returns whether the worker ended without having been asked to, or never started. */
	public boolean isFailure() {
		return kind == Kind.CRASHED || kind == Kind.NOT_STARTED;
	}

	@Override
	public String toString() {
		return reason;
	}
}
