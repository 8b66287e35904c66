package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.api.PoolOptions;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerPoolClosedException;
import dev.outboard.api.WorkerStartException;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Item;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.probe.Starter;

/** Pools of workers: how they share calls, and how they end. */
class WorkerPoolTest extends WorkerTest {

	private static final PoolOptions TWO = PoolOptions.defaults().workers(2);

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5 })
	void outcomesComeInTheOrderOfTheInputs(int count) throws Exception {
		try (WorkerPool<Item> pool = workers.createPool(Item.class, PoolOptions.defaults().workers(count))) {
			List<String> inputs = IntStream.range(0, 5000).mapToObj(Integer::toString).toList();
			assertThat(values(pool.map(inputs.iterator(), Item::process))).isEqualTo(inputs);
			assertThat(pool.workers()).hasSize(count);
		}
	}

	@Test
	void noInputsHaveNoOutcomes() throws Exception {
		try (WorkerPool<Item> pool = workers.createPool(Item.class, TWO)) {
			TaskOutcomes<String> outcomes = pool.map(List.<String>of().iterator(), Item::process);
			assertThat(outcomes.next()).isEmpty();
			assertThat(outcomes.next()).isEmpty();
			assertThat(outcomes.isReady()).isTrue();
		}
	}

	@Test
	void singleCallsAreSharedOut() throws Exception {
		try (WorkerPool<Item> pool = workers.createPool(Item.class, TWO)) {
			Await.until("all workers run", () -> pool.workers().stream().allMatch(w -> w.pid().isPresent()));
			List<CompletableFuture<Long>> calls = new ArrayList<>();
			for (int i = 0; i < 100; i++) {
				calls.add(pool.call(Item::pid));
			}
			Set<Long> pids = new HashSet<>();
			for (CompletableFuture<Long> call : calls) {
				pids.add(get(call));
			}
			assertThat(pids).isSubsetOf(pool.workers().stream().map(w -> w.pid().orElseThrow()).toList()).isNotEmpty();
		}
	}

	@Test
	void actionsAndStagesRunInAPoolToo() throws Exception {
		try (WorkerPool<Probe> pool = workers.createPool(Probe.class, PoolOptions.defaults().workers(1))) {
			answer(pool.run(Probe::nothing)).isNull();
			answer(pool.callStage(p -> p.later("x"))).isEqualTo("later x");
			answer(pool.call(Probe::order)).isEqualTo(List.of("nothing"));
		}
	}

	@Test
	void whatAFunctionThrowsIsTheOutcomeOfThatInputAlone() throws Exception {
		try (WorkerPool<Item> pool = workers.createPool(Item.class, TWO)) {
			List<TaskOutcome<String>> outcomes = all(pool.map(List.of("a", "fail", "b").iterator(), Item::process));
			assertThat(outcomes.get(0)).isEqualTo(new TaskOutcome.Value<>(0, "a"));
			assertThat(outcomes.get(1)).isInstanceOfSatisfying(TaskOutcome.Failure.class, failure -> {
				assertThat(failure.index()).isEqualTo(1);
				assertThat(failure.exception()).isInstanceOf(RemoteWorkerException.class).hasMessageContaining("as asked");
			});
			assertThat(outcomes.get(2)).isEqualTo(new TaskOutcome.Value<>(2, "b"));
		}
	}

	@Test
	void aCallThatCannotBeMadeIsAFailureOfThatInputAlone() throws Exception {
		try (WorkerPool<Item> pool = workers.createPool(Item.class, TWO)) {
			List<TaskOutcome<String>> outcomes = all(pool.map(List.of("a", "b").iterator(),
					(item, text) -> text.equals("a") ? text : item.process(text)));
			assertThat(outcomes.get(0)).isInstanceOfSatisfying(TaskOutcome.Failure.class,
					failure -> assertThat(failure.exception()).isInstanceOf(IllegalArgumentException.class));
			assertThat(outcomes.get(1)).isEqualTo(new TaskOutcome.Value<>(1, "b"));
		}
	}

	@Test
	void whatTheInputsThrowComesAfterTheOutcomesBeforeIt() throws Exception {
		try (WorkerPool<Item> pool = workers.createPool(Item.class, TWO)) {
			Iterator<String> inputs = IntStream.range(0, 10).mapToObj(i -> {
				if (i == 3) {
					throw new IllegalStateException("no more inputs");
				}
				return "" + i;
			}).iterator();
			TaskOutcomes<String> outcomes = pool.map(inputs, Item::process);
			for (int i = 0; i < 3; i++) {
				assertThat(outcomes.next()).contains(new TaskOutcome.Value<>(i, "" + i));
			}
			assertThatThrownBy(outcomes::next).isInstanceOf(IllegalStateException.class).hasMessage("no more inputs");
		}
	}

	@Test
	void poolsWhoseWorkersDoNotStartFail() throws Exception {
		PoolOptions options = TWO.startOptions(StartOptions.defaults().arguments(true));
		WorkerPool<Starter> pool = workers.createPool(Starter.class, options);
		CompletableFuture<List<String>> call = pool.call(Starter::got);
		assertThatThrownBy(() -> get(call)).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("the pool of dev.outboard.testkit.starter").hasMessageContaining("gave up")
				.hasRootCauseInstanceOf(RemoteWorkerException.class);
		get(pool.onExit());
		assertThatThrownBy(() -> get(pool.call(Starter::got))).isInstanceOf(WorkerStartException.class);
		assertThatThrownBy(pool.map(List.of("a").iterator(), (Starter s, String text) -> s.got())::next)
				.isInstanceOf(WorkerStartException.class);
	}

	@Test
	void aPoolOfAnUnknownStartMethodFails() {
		WorkerPool<Item> pool = workers.createPool(Item.class,
				TWO.startOptions(StartOptions.defaults().startMethod(new StartMethod("none"))));
		assertThatThrownBy(() -> get(pool.call(Item::pid))).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("there is no start method 'none'");
	}

	@Test
	void aPoolOfNoDefinitionIsRefused() {
		assertThatThrownBy(() -> workers.createPool(Runnable.class)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> workers.createPool("none", TWO)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void theListenerSeesEachWorkerBeforeItsStart() throws Exception {
		List<String> seen = new CopyOnWriteArrayList<>();
		try (WorkerPool<Item> pool = workers.createPool(Item.class,
				TWO.workerListener(worker -> seen.add(worker.state() + " " + worker.instanceId())))) {
			get(pool.call(Item::pid));
			assertThat(seen).containsExactlyElementsOf(pool.workers().stream().map(w -> "NEW " + w.instanceId()).toList());
		}
	}

	@Test
	void closingEndsTheWorkersInOrderAndFailsWhatTheyHaveNotBegun() throws Exception {
		WorkerPool<Probe> pool = workers.createPool(Probe.class, TWO);
		List<WorkerHandle<Probe>> members = pool.workers();
		for (WorkerHandle<Probe> worker : members) {
			get(worker.ready());
		}
		TaskOutcomes<String> outcomes = pool.map(IntStream.range(0, 1000).mapToObj(Integer::toString).iterator(),
				(probe, text) -> probe.waitForRelease(), 50);
		Thread closer = Thread.ofPlatform().start(() -> {
			Await.until("an outcome is waited for", () -> outcomes instanceof TaskOutcomes<String> o && !o.isReady());
			pool.close();
			pool.close();
			members.forEach(WorkerHandle::kill);
		});
		assertThatThrownBy(outcomes::next).isInstanceOf(WorkerPoolClosedException.class);
		closer.join();
		get(pool.onExit());
		assertThat(pool.workers()).isEmpty();
		assertThatThrownBy(() -> get(pool.run(Probe::nothing))).isInstanceOf(WorkerPoolClosedException.class);
		assertNoThread("outboard-map");
	}

	@Test
	void aClosedIdlePoolEndsInOrder() throws Exception {
		WorkerPool<Probe> pool = workers.createPool(Probe.class, TWO);
		get(pool.run(Probe::nothing));
		List<WorkerHandle<Probe>> members = pool.workers();
		pool.close();
		get(pool.onExit());
		for (WorkerHandle<Probe> worker : members) {
			assertThat(get(worker.onExit()).isFailure()).isFalse();
		}
	}

	@Test
	void aPoolIsListedUntilItHasEnded() throws Exception {
		WorkerPool<Item> first = workers.createPool(Item.class, TWO);
		WorkerPool<Item> second = workers.createPool(Item.class, TWO);
		assertThat(workers.pools()).containsExactlyInAnyOrder(first, second);
		first.close();
		get(first.onExit());
		Await.until("the other alone is listed", () -> workers.pools().equals(List.of(second)));
		second.kill();
		get(second.onExit());
		Await.until("none is listed", () -> workers.pools().isEmpty());
	}

	@Test
	void killingEndsWorkersThatDoNotListen() throws Exception {
		WorkerPool<Probe> pool = workers.createPool(Probe.class, TWO);
		CompletableFuture<Void> loop = pool.run(Probe::loop);
		Await.until("a worker runs", () -> pool.workers().stream().anyMatch(w -> w.pid().isPresent()));
		get(pool.kill());
		assertThatThrownBy(() -> get(loop)).isInstanceOf(WorkerPoolClosedException.class);
	}

	@Test
	void closedOutcomesLeaveThePoolFree() throws Exception {
		try (WorkerPool<Probe> pool = workers.createPool(Probe.class, TWO)) {
			Iterator<Integer> endless = IntStream.iterate(0, i -> i + 1).iterator();
			TaskOutcomes<String> outcomes = pool.map(endless, (probe, number) -> probe.waitForRelease());
			get(pool.workers().get(0).ready());
			outcomes.close();
			outcomes.close();
			answer(pool.call(p -> p.text("free"))).isEqualTo("free");
			assertThatThrownBy(outcomes::next).isInstanceOf(IllegalStateException.class);
			assertNoThread("outboard-map");
		}
	}

	@Test
	void aCancelledCallIsCancelledInItsWorker() throws Exception {
		try (WorkerPool<Probe> pool = workers.createPool(Probe.class, PoolOptions.defaults().workers(1))) {
			get(pool.run(Probe::nothing));
			CompletableFuture<String> running = pool.call(Probe::waitForRelease);
			CompletableFuture<String> queued = pool.call(Probe::waitForRelease);
			queued.cancel(true);
			running.cancel(true);
			answer(pool.call(p -> p.text("free"))).isEqualTo("free");
		}
	}

	static List<String> values(TaskOutcomes<String> outcomes) throws InterruptedException {
		return all(outcomes).stream().map(o -> ((TaskOutcome.Value<String>) o).result()).toList();
	}

	static <R> List<TaskOutcome<R>> all(TaskOutcomes<R> outcomes) throws InterruptedException {
		List<TaskOutcome<R>> all = new ArrayList<>();
		for (Optional<TaskOutcome<R>> next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
			assertThat(next.get().index()).isEqualTo(all.size());
			all.add(next.get());
		}
		return all;
	}

	private static void assertNoThread(String name) {
		Await.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
				.extracting(Thread::getName).noneMatch(n -> n.startsWith(name)));
	}
}
