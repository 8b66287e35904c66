package dev.outboard.bench.outboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Linux says of a process.
 *
 * @param cpuNanos        the time that its threads have run; of threads that have ended it is missing
 * @param switches        how often its threads have fallen asleep, and with that woken up
 * @param residentKib     its memory
 * @param proportionalKib its memory, what it shares with others shared out
 */
record ProcStat(long cpuNanos, long switches, long residentKib, long proportionalKib) {

	static ProcStat of(long pid) throws IOException {
		Path folder = Path.of("/proc/" + pid);
		long cpu = 0;
		long switches = 0;
		try (Stream<Path> tasks = Files.list(folder.resolve("task"))) {
			for (Path task : tasks.toList()) {
				cpu += Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[0]);
				switches += number(task.resolve("status"), "voluntary_ctxt_switches:");
			}
		}
		Path memory = folder.resolve("smaps_rollup");
		return new ProcStat(cpu, switches, number(memory, "Rss:"), number(memory, "Pss:"));
	}

	private static long number(Path file, String name) throws IOException {
		List<String> lines = Files.readAllLines(file);
		for (String line : lines) {
			if (line.startsWith(name)) {
				return Long.parseLong(line.substring(name.length()).replace("kB", "").strip());
			}
		}
		throw new IOException(file + " has no " + name);
	}
}
