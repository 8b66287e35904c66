package dev.outboard.core.internal.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;

/**
 * What the operating system knows of a process.
 *
 * @param pid            its id
 * @param begin          when it began
 * @param processorTime  the processor time that it has used
 * @param residentMemory its physical memory, in bytes
 */
public record ProcessFigures(long pid, Optional<Instant> begin, Optional<Duration> processorTime,
		OptionalLong residentMemory) {

	private static final String RESIDENT = "VmRSS:";

	/** Returns it for that process; empty when there is none any more. */
	public static Optional<ProcessFigures> of(long pid) {
		return ProcessHandle.of(pid).map(ProcessHandle::info).map(info -> new ProcessFigures(pid, info.startInstant(),
				info.totalCpuDuration(), residentMemory(pid)));
	}

	/** Only Linux tells without a native library or a process of its own. */
	private static OptionalLong residentMemory(long pid) {
		Path status = Path.of("/proc", Long.toString(pid), "status");
		if (!Files.isReadable(status)) {
			return OptionalLong.empty();
		}
		try (Stream<String> lines = Files.lines(status)) {
			return lines.filter(line -> line.startsWith(RESIDENT)).map(line -> line.replaceAll("\\D", ""))
					.filter(digits -> !digits.isEmpty()).mapToLong(digits -> Long.parseLong(digits) * 1024).findFirst();
		} catch (NoSuchFileException e) {
			return OptionalLong.empty();
		} catch (IOException | RuntimeException e) {
			ILog.of(ProcessFigures.class).info(status + " could not be read: " + e);
			return OptionalLong.empty();
		}
	}
}
