package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerDumps;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.probe.Probe;

/** Dumps of what a worker's threads do, and of its memory. */
class DumpTest extends WorkerTest {

	@TempDir
	private Path folder;

	private WorkerDumps dumps;

	@BeforeEach
	void find() {
		dumps = context.getService(context.getServiceReference(WorkerDumps.class));
	}

	@Test
	void threadsOfAProcessAreThoseOfItsJvm() throws Exception {
		WorkerHandle<Probe> probe = startProbe();

		assertThat(get(dumps.threads(probe))).contains("Full thread dump").contains("outboard-worker " + probe.displayName());
	}

	@Test
	void threadsOfAThreadWorkerAreItsOwnAlone() throws Exception {
		WorkerHandle<Probe> probe = startProbe(StartOptions.defaults().startMethod(StartMethod.THREAD));
		WorkerHandle<Probe> other = startProbe(StartOptions.defaults().startMethod(StartMethod.THREAD));

		assertThat(get(dumps.threads(probe))).contains("outboard-worker " + probe.displayName()).contains("\tat ")
				.doesNotContain(other.displayName());
	}

	@Test
	void theHeapIsWrittenIntoAFileWhosePathMayHaveBlanks() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		Path file = Files.createDirectory(folder.resolve("with blank")).resolve("a heap.hprof");

		assertThat(get(dumps.heap(probe, file))).isEqualTo(file);

		byte[] head = Files.readAllBytes(file);
		assertThat(new String(head, 0, 12, StandardCharsets.US_ASCII)).isEqualTo("JAVA PROFILE");
	}

	@Test
	void aFileThatIsThereIsLeftAlone() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		Path file = Files.writeString(folder.resolve("mine.hprof"), "mine");

		assertThatThrownBy(() -> get(dumps.heap(probe, file))).isInstanceOf(IOException.class)
				.hasMessageContaining(probe.displayName()).hasMessageContaining("choose another file");
		assertThat(file).hasContent("mine");
	}

	@Test
	void aThreadHasNoHeapOfItsOwn() throws Exception {
		WorkerHandle<Probe> probe = startProbe(StartOptions.defaults().startMethod(StartMethod.THREAD));

		assertThatThrownBy(() -> get(dumps.heap(probe, folder.resolve("heap.hprof")))).isInstanceOf(IOException.class)
				.hasMessageContaining(probe.displayName()).hasMessageContaining("start method 'process'");
	}

	@Test
	void aWorkerThatHasEndedHasNoThreads() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		get(probe.terminate());

		assertThatThrownBy(() -> get(dumps.threads(probe))).isInstanceOf(IOException.class).hasMessageContaining("isn't running");
	}
}
