package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.probe.Starter;

/** What becomes of workers when Outboard is stopped. */
class FrameworkStopTest extends WorkerTest {

	@Test
	void workersAreWaitedForAndDaemonsAreKilled(@TempDir Path folder) throws Exception {
		Path ordinaryNotes = folder.resolve("ordinary");
		Path daemonNotes = folder.resolve("daemon");
		StartOptions options = StartOptions.defaults();
		WorkerHandle<Starter> ordinary = get(workers.start(Starter.class, options.arguments(ordinaryNotes)).ready());
		WorkerHandle<Starter> daemon = get(
				workers.start(Starter.class, options.arguments(daemonNotes).daemon(true)).ready());
		CompletableFuture<ExitStatus> ordinaryEnd = ordinary.onExit();
		CompletableFuture<ExitStatus> daemonEnd = daemon.onExit();
		restart(() -> assertThat(ordinaryNotes).exists());
		assertThat(Files.readString(ordinaryNotes)).startsWith("FRAMEWORK_STOPPING");
		assertThat(daemonNotes).doesNotExist();
		answer(ordinaryEnd).extracting(ExitStatus::kind).isEqualTo(Kind.ORDERLY);
		answer(daemonEnd).extracting(ExitStatus::kind).isEqualTo(Kind.KILLED);
	}
}
