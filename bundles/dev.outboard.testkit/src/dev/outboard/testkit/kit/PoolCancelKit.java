package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.MapOptions;
import dev.outboard.api.PoolCall;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Crew;

/** Tasks of a pool that are no longer wanted, or take too long. */
public class PoolCancelKit {

	private static final Duration SOON = Duration.ofMillis(300);

	@TempDir
	Path folder;

	@EachStartMethod
	void aCancelledTaskThatWaitsNeverRunsAndOneThatRunsIsInterrupted(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1).inFlightPerWorker(1))) {
			PoolGate.twice(pool, 1);
			PoolCall<String> running = pool.call(crew -> gate.process(crew, "slow"));
			PoolCall<String> waiting = pool.call(crew -> gate.process(crew, "waiting"));
			Await.until("one runs", () -> pool.status().underWay() == 1);
			waiting.cancel(true);
			running.cancel(true);
			assertThat(Await.result(pool.call(Crew::begun))).doesNotContain("waiting");
			assertThat(running).isCancelled();
			assertThat(waiting).isCancelled();
		}
	}

	@EachStartMethod
	void aTaskThatTakesTooLongFails(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1))) {
			PoolCall<String> slow = pool.call((Crew crew) -> gate.process(crew, "slow")).timeout(SOON);
			assertThatThrownBy(() -> Await.result(slow)).isInstanceOf(WorkerTimeoutException.class)
					.hasMessageContaining("the pool of dev.outboard.testkit.crew");
			PoolCall<Integer> quick = pool.<Integer>call(crew -> crew.twice(1)).timeout(Await.LIMIT);
			assertThat(Await.<Integer>result(quick)).isEqualTo(2);
		}
	}

	@EachStartMethod
	void anInputThatTakesTooLongFailsAndLeavesTheOthersTheirTime(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1))) {
			PoolGate.twice(pool, 1);
			try (TaskOutcomes<String> outcomes = pool.map(List.of("a", "slow", "b", "c"), gate::process,
					MapOptions.ordered().taskTimeout(Duration.ofSeconds(2)))) {
				assertThat(outcomes.next()).contains(new TaskOutcome.Value<>(0, "a"));
				assertThatThrownBy(outcomes.next().orElseThrow()::orThrow).isInstanceOf(WorkerTimeoutException.class);
				assertThat(outcomes.next()).contains(new TaskOutcome.Value<>(2, "b"));
				assertThat(outcomes.next()).contains(new TaskOutcome.Value<>(3, "c"));
			}
			assertThat(pool.status().restarts()).as("workers replaced").isOne();
		}
	}

	@EachStartMethod
	void allThatTakesTooLongIsCancelled(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1));
				TaskOutcomes<String> outcomes = pool.map(List.of("slow", "b"), gate::process,
						MapOptions.ordered().timeout(SOON))) {
			assertThatThrownBy(outcomes::next).isInstanceOf(WorkerTimeoutException.class);
			assertThat(Await.result(pool.call(Crew::begun))).doesNotContain("b");
		}
	}

	@EachStartMethod
	void allIsCancelledByTheOneWhoIsAsked(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		AtomicBoolean cancelled = new AtomicBoolean();
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1));
				TaskOutcomes<String> outcomes = pool.map(List.of("a", "slow"), gate::process,
						MapOptions.ordered().cancelWhen(cancelled::get))) {
			assertThat(outcomes.next()).isPresent();
			cancelled.set(true);
			assertThatThrownBy(outcomes::next).isInstanceOf(CancellationException.class);
			assertThat(PoolGate.twice(pool, 1)).isEqualTo(2);
		}
	}

	@EachStartMethod
	void aCancelledForEachReadsNoMore(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1))) {
			var all = pool.forEach(List.of("slow", "b").iterator(), gate::process, MapOptions.ordered(), outcome -> {
				throw new AssertionError("nothing has an outcome");
			});
			all.cancel(true);
			assertThat(PoolGate.twice(pool, 1)).isEqualTo(2);
			assertThat(all).isCancelled();
		}
	}
}
