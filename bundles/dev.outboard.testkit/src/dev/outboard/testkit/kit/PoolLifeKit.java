package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.Capability;
import dev.outboard.api.MapOptions;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.PoolStatus;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerPoolClosedException;
import dev.outboard.api.WorkerStartException;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Crew;
import dev.outboard.testkit.probe.Probe;

/** The workers of a pool: how many there are, what they begin with, when they are replaced, and how all end. */
public class PoolLifeKit {

	@TempDir
	Path folder;

	@EachStartMethod
	void anElasticPoolGrowsWhileTasksWaitAndShrinksWhenIdle(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers,
				options -> options.workers(1, 3).idleExpiry(Duration.ofMillis(300)))) {
			assertThat(pool.workers()).hasSize(1);
			List<CompletableFuture<String>> calls = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				String text = "slow " + i;
				calls.add(pool.call(crew -> gate.process(crew, text)));
			}
			Await.until("three workers are busy", () -> pool.status().busy() == 3);
			assertThat(pool.workers()).hasSize(3);
			assertThat(pool.status().queued()).isOne();
			gate.open();
			for (CompletableFuture<String> call : calls) {
				assertThat(Await.result(call)).startsWith("slow");
			}
			Await.until("one worker is left", () -> pool.workers().size() == 1);
			assertThat(PoolGate.twice(pool, 1)).isEqualTo(2);
			assertThat(pool.status().restarts()).isZero();
		}
	}

	@EachStartMethod
	void aFixedPoolStaysAsItIs(TestWorkers workers) throws Exception {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2).idleExpiry(Duration.ofMillis(1)))) {
			List<?> before = pool.workers();
			for (int i = 0; i < 20; i++) {
				PoolGate.twice(pool, 1);
			}
			assertThat(pool.workers()).isEqualTo(before);
		}
	}

	@EachStartMethod
	void aWorkerIsReplacedAfterItsNumberOfCalls(TestWorkers workers) throws Exception {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1).maxCallsPerWorker(5))) {
			List<String> names = new ArrayList<>();
			for (int i = 0; i < 13; i++) {
				names.add(Await.result(pool.call(Crew::who)));
			}
			assertThat(names.subList(0, 5)).containsOnly(names.get(0));
			assertThat(names.subList(5, 10)).containsOnly(names.get(5)).doesNotContain(names.get(0));
			assertThat(names.subList(10, 13)).containsOnly(names.get(10)).doesNotContain(names.get(0), names.get(5));
			assertThat(pool.status().restarts()).isGreaterThanOrEqualTo(2);
		}
	}

	@EachStartMethod
	void noWorkerIsGivenMoreThanItsNumberOfCallsThoughTheyShareMessages(TestWorkers workers) throws Exception {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2).maxCallsPerWorker(300));
				Stream<String> names = pool.map(IntStream.range(0, 2000).boxed(), (crew, i) -> crew.who()).results()) {
			assertThat(names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).values())
					.hasSizeGreaterThanOrEqualTo(7).allMatch(count -> count <= 300);
		}
	}

	@EachStartMethod
	void theInitializerIsCalledInEachWorkerBeforeItsTasks(TestWorkers workers) throws Exception {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2).maxCallsPerWorker(3)
				.initializer(Crew.class, worker -> worker.run(crew -> crew.prepare("ready"))));
				Stream<String> prepared = pool
						.map(Collections.nCopies(12, ""), (crew, i) -> crew.prepared(), MapOptions.ordered().chunk(1)).results()) {
			assertThat(prepared).hasSize(12).containsOnly("ready");
		}
	}

	@EachStartMethod
	void anInitializerThatThrowsFailsThePoolAndIsNotCalledForEver(TestWorkers workers) throws Exception {
		AtomicInteger started = new AtomicInteger();
		WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2)
				.initializer(Crew.class, worker -> worker.run(crew -> crew.prepare("fail")))
				.workerListener(worker -> started.incrementAndGet()));
		assertThatThrownBy(() -> PoolGate.twice(pool, 1)).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("its initializer").hasMessageContaining("not prepared, as asked")
				.hasCauseInstanceOf(RemoteWorkerException.class);
		Await.result(pool.onExit());
		assertThat(started).hasValue(2);
	}

	@EachStartMethod(needs = Capability.ISOLATION)
	void anInitializerThatKillsFailsThePool(TestWorkers workers) throws Exception {
		AtomicInteger started = new AtomicInteger();
		WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1)
				.initializer(Crew.class, worker -> worker.run(crew -> crew.prepare("die")))
				.workerListener(worker -> started.incrementAndGet()));
		assertThatThrownBy(() -> PoolGate.twice(pool, 1)).isInstanceOf(WorkerStartException.class);
		Await.result(pool.onExit());
		assertThat(started).hasValue(3);
	}

	@EachStartMethod
	void anInitializerOfAnotherContractIsRefused(TestWorkers workers) {
		assertThatIllegalArgumentException().isThrownBy(() -> PoolGate.pool(workers,
				options -> options.initializer(Probe.class, worker -> worker.run(Probe::nothing))))
				.withMessageContaining("Probe").withMessageContaining("Crew");
	}

	@EachStartMethod
	void shutdownFinishesWhatIsInAndTakesNoMore(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1))) {
			CompletableFuture<String> running = pool.call(crew -> gate.process(crew, "slow"));
			CompletableFuture<String> waiting = pool.call(crew -> gate.process(crew, "next"));
			TaskOutcomes<Integer> begun = pool.map(IntStream.range(0, 5000).boxed(), Crew::twice);
			pool.shutdown();
			assertThat(pool.status().shutDown()).isTrue();
			assertThatThrownBy(() -> PoolGate.twice(pool, 1)).isInstanceOf(WorkerPoolClosedException.class);
			assertThatThrownBy(pool.map(List.of(1), Crew::twice)::next).isInstanceOf(WorkerPoolClosedException.class);
			assertThat(pool.awaitTermination(Duration.ofMillis(1))).isFalse();
			gate.open();
			assertThat(Await.result(running)).isEqualTo("slow");
			assertThat(Await.result(waiting)).isEqualTo("next");
			assertThat(begun.results()).hasSize(5000);
			assertThat(pool.awaitTermination(Await.LIMIT)).isTrue();
			assertThat(pool.workers()).isEmpty();
		}
	}

	@EachStartMethod
	void shutdownNowInterruptsWhatRunsAndFailsWhatWaits(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1).inFlightPerWorker(1))) {
			PoolGate.twice(pool, 1);
			CompletableFuture<String> running = pool.call(crew -> gate.process(crew, "slow"));
			CompletableFuture<String> waiting = pool.call(crew -> gate.process(crew, "next"));
			Await.until("one runs", () -> pool.status().underWay() == 1 && pool.status().queued() == 1);
			pool.shutdownNow();
			assertThatThrownBy(() -> Await.result(waiting)).isInstanceOf(WorkerPoolClosedException.class);
			assertThatThrownBy(() -> Await.result(running)).isNotNull();
			assertThat(pool.awaitTermination(Await.LIMIT)).isTrue();
		}
	}

	@EachStartMethod
	void theStatusTellsWhatIsDoneAndWhatWaits(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1).inFlightPerWorker(1))) {
			PoolGate.twice(pool, 1);
			assertThatThrownBy(() -> PoolGate.twice(pool, -1)).isNotNull();
			CompletableFuture<String> running = pool.call(crew -> gate.process(crew, "slow"));
			CompletableFuture<String> waiting = pool.call(crew -> gate.process(crew, "next"));
			assertThat(pool.status()).isEqualTo(new PoolStatus(1, 1, 1, 1, 1, 1, 1, 1, 1, 0, false));
			gate.open();
			Await.result(running);
			Await.result(waiting);
			assertThat(pool.status()).isEqualTo(new PoolStatus(1, 1, 1, 1, 0, 0, 0, 3, 1, 0, false));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> PoolOptions.defaults().workers(3, 2));
	}
}
