package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.core.internal.process.CrashFiles;
import dev.outboard.testkit.probe.Probe;

/** What a worker's JVM leaves behind when it crashes. */
class CrashFileTest extends WorkerTest {

	@Test
	void aCrashOfTheJvmIsToldWithTheFileThatItWrote() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		long pid = probe.pid().orElseThrow();
		new ProcessBuilder("kill", "-SEGV", Long.toString(pid)).inheritIO().start().waitFor();
		ExitStatus status = get(probe.onExit());
		Path file = status.crashFile().orElseThrow();
		assertThat(Files.readString(file)).contains("SIGSEGV").contains("pid=" + pid);
		assertThat(status.reason()).contains("SIGABRT").contains(file.toString());
		Files.delete(file);
	}

	@Test
	void aHeapDumpIsWrittenThereWhereTheUserAsksForOne() throws Exception {
		WorkerHandle<Probe> probe = startProbe(
				StartOptions.defaults().heap("32m").jvmOptions("-XX:+HeapDumpOnOutOfMemoryError"));
		assertThatThrownBy(() -> get(probe.run(Probe::exhaustHeap))).isInstanceOf(WorkerExitedException.class);
		Path file = get(probe.onExit()).crashFile().orElseThrow();
		assertThat(file).isNotEmptyFile().hasExtension("hprof");
		Files.delete(file);
	}

	@Test
	void anEndThatIsNoCrashHasNone() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		ProcessHandle.of(probe.pid().orElseThrow()).orElseThrow().destroyForcibly();
		assertThat(get(probe.onExit()).crashFile()).isEmpty();
	}

	@Test
	void theLatestAreKept(@TempDir Path folder) throws Exception {
		Files.createFile(folder.resolve("other.log"));
		for (int i = 0; i < 30; i++) {
			Path file = Files.createFile(folder.resolve("hs_err_" + i + ".log"));
			Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1000 + i)));
		}
		new CrashFiles(folder).prune();
		try (Stream<Path> left = Files.list(folder)) {
			assertThat(left.map(file -> file.getFileName().toString())).hasSize(21)
					.contains("other.log", "hs_err_10.log", "hs_err_29.log").doesNotContain("hs_err_9.log");
		}
	}
}
