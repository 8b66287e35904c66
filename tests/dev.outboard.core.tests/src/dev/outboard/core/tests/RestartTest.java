package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.core.internal.service.RestartBudget;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.probe.Probe;

/** How a worker whose process is killed again and again comes back, and when it doesn't. */
class RestartTest extends WorkerTest {

	private static final ExitStatus FAILURE = new ExitStatus(137, Kind.CRASHED, "was ended by signal 9");
	private static final ExitStatus SUCCESS = new ExitStatus(0, Kind.ORDERLY, "ended in order");
	private static final RestartPolicy POLICY = RestartPolicy.always().delay(Duration.ofSeconds(1), Duration.ofSeconds(10))
			.limit(6, Duration.ofMinutes(1)).stableAfter(Duration.ofMinutes(2));

	@Test
	void aWorkerThatIsKilledOverAndOverReturnsUntilItIsGivenUp() throws Exception {
		RestartPolicy policy = RestartPolicy.onFailure().delay(Duration.ofMillis(1), Duration.ofMillis(20))
				.limit(3, Duration.ofHours(1));
		WorkerHandle<Probe> probe = workers.create(Probe.class, StartOptions.defaults().restart(policy));
		EventRecorder events = given.record(probe);
		probe.start();
		for (int incarnation = 1; incarnation <= 4; incarnation++) {
			int expected = incarnation;
			Await.until("incarnation " + expected,
					() -> probe.incarnation() == expected && probe.state() == WorkerState.RUNNING);
			WorkerCall<String> inFlight = probe.call(Probe::waitForRelease);
			ProcessHandle.of(probe.pid().orElseThrow()).orElseThrow().destroyForcibly();
			assertThatThrownBy(() -> get(inFlight)).isInstanceOfSatisfying(WorkerExitedException.class,
					e -> assertThat(e.mayHaveRun()).isTrue());
		}
		ExitStatus status = get(probe.onExit());
		assertThat(status.reason()).contains("given up after 3 restarts within 3600.0 s", "SIGKILL");
		assertThat(status.code()).isEqualTo(137);
		assertThat(probe.state()).isEqualTo(WorkerState.FAILED);
		events.await(recorder -> recorder.values(WorkerTopics.STATE, WorkerEventProperties.STATE).contains("FAILED"));
		assertThat(events.values(WorkerTopics.STATE, WorkerEventProperties.STATE)).containsExactly("STARTING", "RUNNING",
				"BACKOFF", "STARTING", "RUNNING", "BACKOFF", "STARTING", "RUNNING", "BACKOFF", "STARTING", "RUNNING", "FAILED");
	}

	@Test
	void everyCallIsAnsweredOrFailsHoweverItsWorkerDies() throws Exception {
		WorkerHandle<Probe> probe = startProbe(StartOptions.defaults().restart(
				RestartPolicy.onFailure().delay(Duration.ZERO, Duration.ZERO).limit(1000, Duration.ofHours(1))));
		for (int i = 0; i < 5; i++) {
			Await.until("it runs", () -> probe.pid().isPresent());
			List<WorkerCall<Integer>> before = calls(probe);
			ProcessHandle.of(probe.pid().orElseThrow()).ifPresent(ProcessHandle::destroyForcibly);
			List<WorkerCall<Integer>> after = calls(probe);
			for (WorkerCall<Integer> call : before) {
				assertThat(call.handle((value, failure) -> value != null || failure instanceof WorkerExitedException))
						.succeedsWithin(Await.LIMIT).isEqualTo(true);
			}
			for (WorkerCall<Integer> call : after) {
				assertThat(call.handle((value, failure) -> value != null || failure instanceof WorkerExitedException))
						.succeedsWithin(Await.LIMIT).isEqualTo(true);
			}
		}
		answer(probe.call(p -> p.add(20, 22))).isEqualTo(42);
	}

	@Test
	void delaysDoubleUpToTheLongestWithARandomPartTakenOff() {
		RestartBudget longest = new RestartBudget(POLICY, () -> 0);
		RestartBudget shortest = new RestartBudget(POLICY, () -> 1);
		for (int millis : new int[] { 1000, 2000, 4000, 8000, 10_000, 10_000 }) {
			assertThat(longest.take(FAILURE, Duration.ZERO, 0)).contains(Duration.ofMillis(millis));
			assertThat(shortest.take(FAILURE, Duration.ZERO, 0)).contains(Duration.ofMillis(millis / 2));
		}
		assertThat(longest.take(FAILURE, Duration.ZERO, 0)).isEmpty();
		assertThat(longest.exhausted(FAILURE).reason())
				.isEqualTo("was given up after 6 restarts within 60.0 s; the last time it was ended by signal 9");
	}

	@Test
	void aStableTimeBeginsAnewAndTheWindowMovesOn() {
		RestartBudget budget = new RestartBudget(POLICY.limit(2, Duration.ofMinutes(1)), () -> 0);
		long minute = Duration.ofMinutes(1).toNanos();
		assertThat(budget.take(FAILURE, Duration.ZERO, 0)).contains(Duration.ofSeconds(1));
		assertThat(budget.take(FAILURE, Duration.ZERO, 1)).contains(Duration.ofSeconds(2));
		assertThat(budget.take(FAILURE, Duration.ZERO, 2)).isEmpty();
		assertThat(budget.take(FAILURE, Duration.ZERO, minute)).contains(Duration.ofSeconds(4));
		assertThat(budget.take(FAILURE, Duration.ZERO, minute)).isEmpty();
		assertThat(budget.take(FAILURE, Duration.ofMinutes(2), minute)).contains(Duration.ofSeconds(1));
	}

	@Test
	void successCountsAsARestartButNotAsAFailure() {
		RestartBudget budget = new RestartBudget(POLICY.limit(3, Duration.ofMinutes(1)), () -> 0);
		assertThat(budget.take(FAILURE, Duration.ZERO, 0)).contains(Duration.ofSeconds(1));
		assertThat(budget.take(SUCCESS, Duration.ZERO, 0)).contains(Duration.ofSeconds(1));
		assertThat(budget.take(SUCCESS, Duration.ZERO, 0)).contains(Duration.ofSeconds(1));
		assertThat(budget.take(SUCCESS, Duration.ZERO, 0)).isEmpty();
		assertThat(budget.exhausted(SUCCESS).isFailure()).isTrue();
	}

	private static List<WorkerCall<Integer>> calls(WorkerHandle<Probe> probe) {
		return IntStream.range(0, 500).mapToObj(n -> probe.<Integer>call(p -> p.add(n, 1))).toList();
	}
}
