package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.probe.Probe;

/** Calls into a worker's own JVM, and what comes back. */
class CallTest extends WorkerTest {

	private WorkerHandle<Probe> probe;

	@BeforeEach
	void start() throws Exception {
		probe = startProbe();
	}

	@Test
	void theWorkerIsAnotherProcess() throws Exception {
		long pid = get(probe.call(Probe::pid));
		assertThat(pid).isNotEqualTo(ProcessHandle.current().pid()).isEqualTo(probe.pid().orElseThrow());
	}

	@Test
	void blockingIsRefusedOnThreadsThatOutboardDeliversOn() {
		WorkerHandle<Probe> other = workers.create(Probe.class);
		CompletableFuture<Integer> onReady = other.ready().thenApply(worker -> worker.blocking().add(1, 1));
		other.start();
		assertThatThrownBy(() -> get(onReady)).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("Outboard delivers on it");

		CompletableFuture<Integer> onCompletion = probe.call(Probe::waitForRelease)
				.handle((answer, failure) -> other.blocking().add(1, 1));
		probe.kill();
		assertThatThrownBy(() -> get(onCompletion)).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("outboard-completions probe#");
	}
}
