package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.assertj.core.api.ListAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.core.tests.probe.Probe;
import dev.outboard.core.tests.probe.Probe.Colour;
import dev.outboard.core.tests.probe.Probe.Point;
import dev.outboard.core.tests.probe.Probe.Positive;

/** Calls into a worker's own JVM, and what comes back. */
class CallTest extends WorkerTest {

	private WorkerHandle<Probe> probe;

	@BeforeEach
	void start() throws Exception {
		probe = startProbe();
	}

	@Test
	void valuesOfEveryKindCrossBothWays() throws Exception {
		answer(probe.call(p -> p.add(1, 2))).isEqualTo(3);
		answer(probe.call(p -> p.add("a", "ü"))).isEqualTo("aü");
		answer(probe.call(p -> p.not(true))).isEqualTo(false);
		answer(probe.call(p -> p.not(false))).isEqualTo(true);
		answer(probe.call(p -> p.half(-0.0))).isEqualTo(-0.0);
		answer(probe.call(p -> p.boxed(null))).isNull();
		answer(probe.call(p -> p.boxed(7))).isEqualTo(7);
		answer(probe.call(p -> p.text(null))).isNull();
		answer(probe.call(p -> p.bytes(new byte[] { 1, -1 }))).isEqualTo(new byte[] { 1, -1 });
		answer(probe.call(p -> p.path(Path.of("a/ü")))).isEqualTo(Optional.of(Path.of("a/ü")));
		answer(probe.call(p -> p.path(null))).isEqualTo(Optional.empty());
		Point point = new Point(1, 2, null);
		answer(probe.call(p -> p.map(Map.of("k", Set.of(point))))).isEqualTo(Map.of("k", List.of(point)));
		answer(probe.call(p -> p.other(Colour.RED))).isEqualTo(Colour.GREEN);
		answer(probe.call(p -> p.positive(new Point(3, 0, "")))).isEqualTo(new Positive(3));
	}

	@Test
	void theWorkerIsAnotherProcess() throws Exception {
		long pid = get(probe.call(Probe::pid));
		assertThat(pid).isNotEqualTo(ProcessHandle.current().pid()).isEqualTo(probe.pid().orElseThrow());
	}

	@Test
	void runWaitsForTheEndAndWantsNoResult() throws Exception {
		answer(probe.run(Probe::nothing)).isNull();
		answer(probe.run(p -> p.add(1, 2))).isNull();
		assertNotes(probe).containsExactly("nothing");
	}

	@Test
	void callStageCompletesAsTheStageDoes() throws Exception {
		answer(probe.callStage(p -> p.later("x"))).isEqualTo("later x");
		assertThatThrownBy(() -> get(probe.callStage(p -> p.later("")))).isInstanceOf(RemoteWorkerException.class)
				.hasMessageContaining("empty");
	}

	@Test
	void cancellingACallOfAStageCancelsTheStage() throws Exception {
		WorkerCall<Void> call = probe.callStage(Probe::neverDone);
		get(probe.run(Probe::nothing));
		call.cancel(true);
		Awaitility.await().atMost(LIMIT)
				.untilAsserted(() -> assertNotes(probe).contains("cancelled true"));
	}

	@Test
	void postIsOneWayAndInOrder() throws Exception {
		probe.post(p -> p.note("1"));
		probe.post(p -> p.add(1, 2));
		probe.post(p -> p.note("2"));
		assertNotes(probe).containsExactly("1", "2");
	}

	@Test
	void callsRunOneAfterAnotherInOrder() throws Exception {
		List<CompletableFuture<Void>> calls = new ArrayList<>();
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			String text = Integer.toString(i);
			expected.add(text);
			calls.add(probe.run(p -> p.note(text)));
		}
		get(CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)));
		answer(probe.call(Probe::order)).isEqualTo(expected);
	}

	@Test
	void callsMadeBeforeItRunsWaitForIt() throws Exception {
		WorkerHandle<Probe> early = workers.start(Probe.class);
		WorkerCall<Integer> call = early.call(p -> p.add(20, 22));
		answer(call).isEqualTo(42);
	}

	@Test
	void defaultMethodsRunInTheWorker() throws Exception {
		answer(probe.call(p -> p.viaDefault("x"))).isEqualTo("default x in " + probe.pid().orElseThrow());
	}

	@Test
	void whatTheFunctionThrowsArrivesWithClassMessageStackAndCause() {
		assertThatThrownBy(() -> get(probe.run(p -> p.fail("no such thing")))).isInstanceOfSatisfying(
				RemoteWorkerException.class, e -> {
					assertThat(e.remoteClassName()).isEqualTo("java.io.IOException");
					assertThat(e.remoteMessage()).contains("no such thing");
					assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("fail");
					assertThat(e.getCause()).isInstanceOf(RemoteWorkerException.class).hasMessageContaining("the cause");
				});
	}

	@Test
	void exceptionsCrossAsData() throws Exception {
		Exception data = get(probe.call(p -> p.asData("just data")));
		assertThat(data).isInstanceOfSatisfying(RemoteWorkerException.class,
				e -> assertThat(e.remoteClassName()).isEqualTo("java.lang.IllegalStateException"));
	}

	@Test
	void aRecordThatRefusesItsValuesInTheWorkerFailsTheCall() {
		assertThatThrownBy(() -> get(probe.call(p -> p.positive(new Point(0, 0, "")))))
				.isInstanceOf(RemoteWorkerException.class).hasMessageContaining("not positive: 0");
	}

	@Test
	void cancellingARunningCallInterruptsItAndTheNextOneRunsUntouched() throws Exception {
		WorkerCall<Void> call = probe.run(Probe::waitForInterrupt);
		call.cancel(true);
		assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
		answer(probe.call(p -> p.add(1, 1))).isEqualTo(2);
	}

	@Test
	void cancellingAQueuedCallKeepsItFromRunning() throws Exception {
		WorkerCall<Void> running = probe.run(Probe::waitForInterrupt);
		WorkerCall<Void> queued = probe.run(p -> p.note("queued"));
		queued.cancel(false);
		running.cancel(false);
		assertNotes(probe).doesNotContain("queued");
	}

	@Test
	void cancellingADerivedStageLeavesTheCallAlone() throws Exception {
		WorkerCall<String> call = probe.callStage(p -> p.later("x"));
		call.thenApply(String::length).cancel(true);
		answer(call).isEqualTo("later x");
	}

	@Test
	void blockingReturnsResultsAndThrowsWhatTheFunctionThrows() {
		Probe blocking = probe.blocking();
		assertThat(blocking.add(1, 2)).isEqualTo(3);
		assertThat(blocking.text("x")).isEqualTo("x");
		assertThat(blocking.later("x").toCompletableFuture().join()).isEqualTo("later x");
		assertThatThrownBy(() -> blocking.fail("boom")).isInstanceOf(RemoteWorkerException.class)
				.hasMessageContaining("boom");
	}

	@Test
	void blockingGivesUpAtItsTimeoutAndCancelsTheCall() throws Exception {
		assertThatThrownBy(() -> probe.blocking(Duration.ofMillis(50)).waitForRelease())
				.isInstanceOf(WorkerTimeoutException.class).hasMessageContaining("waitForRelease()");
		answer(probe.call(p -> p.add(1, 1))).isEqualTo(2);
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

	@Test
	void largeValuesCross() throws Exception {
		byte[] large = new byte[20 * 1024 * 1024];
		large[large.length - 1] = 42;
		answer(probe.call(p -> p.bytes(large))).isEqualTo(large);
	}

	@Test
	void aValueOverTheLimitIsRefusedAtTheSenderAndTheWorkerServesOn() throws Exception {
		byte[] tooLarge = new byte[65 * 1024 * 1024];
		assertThatThrownBy(() -> probe.call(p -> p.bytes(tooLarge))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("limit").hasMessageContaining("bytes(byte[])");
		answer(probe.call(p -> p.add(1, 1))).isEqualTo(2);
	}

	private static ListAssert<String> assertNotes(WorkerHandle<Probe> worker) throws Exception {
		List<String> notes = get(worker.call(Probe::order));
		return assertThat(notes);
	}
}
