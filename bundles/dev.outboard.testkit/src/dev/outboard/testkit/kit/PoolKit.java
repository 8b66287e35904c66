package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.MapOptions;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.StartOptions;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerPool;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Crew;
import dev.outboard.testkit.probe.Crew.Pair;

/** One function over many inputs, by a pool: what Python's {@code map}, {@code imap} and {@code starmap} do. */
public class PoolKit {

	@TempDir
	Path folder;

	@EachStartMethod
	void mapYieldsResultsInTheOrderOfTheInputs(TestWorkers workers) {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2));
				Stream<Integer> results = pool.map(IntStream.range(0, 50_000).boxed(), Crew::twice).results()) {
			assertThat(results).containsExactlyElementsOf(IntStream.range(0, 50_000).mapToObj(i -> 2 * i).toList());
		}
	}

	@EachStartMethod
	void unorderedDeliversAFastItemBeforeASlowOne(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2));
				TaskOutcomes<String> outcomes = pool.map(List.of("slow", "fast"), gate::process, MapOptions.unordered())) {
			assertThat(outcomes.next()).contains(new TaskOutcome.Value<>(1, "fast"));
			gate.open();
			assertThat(outcomes.next()).contains(new TaskOutcome.Value<>(0, "slow"));
			assertThat(outcomes.next()).isEmpty();
		}
	}

	@EachStartMethod
	void unorderedYieldsEachInputOnce(TestWorkers workers) {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2));
				Stream<Integer> results = pool.map(IntStream.range(0, 50_000).boxed(), Crew::twice, MapOptions.unordered())
						.results()) {
			assertThat(results.sorted()).containsExactlyElementsOf(IntStream.range(0, 50_000).mapToObj(i -> 2 * i).toList());
		}
	}

	@EachStartMethod
	void starmapIsAFunctionOfARecord(TestWorkers workers) {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1));
				Stream<Integer> results = pool
						.map(List.of(new Pair(2, 3), new Pair(4, 5)), (crew, pair) -> crew.product(pair.a(), pair.b()))
						.results()) {
			assertThat(results).containsExactly(6, 20);
		}
	}

	@EachStartMethod
	void whatFailsAmongMessagesSharedByManyIsItsOwnOutcomeAlone(TestWorkers workers) throws Exception {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2));
				TaskOutcomes<Integer> outcomes = pool.map(IntStream.range(0, 20_000).boxed(), (crew, i) -> {
					if (i % 1000 == 998) {
						throw new IllegalStateException("not called");
					}
					return i % 1000 == 999 ? crew.twice(-i) : crew.twice(i);
				})) {
			for (int i = 0; i < 20_000; i++) {
				TaskOutcome<Integer> outcome = outcomes.next().orElseThrow();
				assertThat(outcome.index()).isEqualTo(i);
				switch (i % 1000) {
					case 998 -> assertThatThrownBy(outcome::orThrow).isInstanceOf(IllegalArgumentException.class)
							.hasMessageContaining("not called");
					case 999 -> assertThatThrownBy(outcome::orThrow).isInstanceOf(RemoteWorkerException.class)
							.hasMessageContaining("it is negative: -" + i);
					default -> assertThat(outcome.orThrow()).isEqualTo(2 * i);
				}
			}
			assertThat(outcomes.next()).isEmpty();
		}
	}

	@EachStartMethod
	void aResultOverTheLimitFailsAndThoseBesideItDoNot(TestWorkers workers) throws Exception {
		int limit = 1024 * 1024;
		StartOptions start = workers.options().messageLimit(limit);
		try (WorkerPool<Crew> pool = workers.service().createPool(Crew.class,
				PoolOptions.defaults().workers(1).startOptions(start));
				TaskOutcomes<String> outcomes = pool.map(IntStream.range(0, 3000).boxed(),
						(crew, i) -> crew.longText(i == 2000 ? limit : 1000))) {
			for (int i = 0; i < 3000; i++) {
				TaskOutcome<String> outcome = outcomes.next().orElseThrow();
				if (i == 2000) {
					assertThatThrownBy(outcome::orThrow).hasMessageContaining("over the limit of " + limit + " bytes");
				} else {
					assertThat(outcome.orThrow()).hasSize(1000);
				}
			}
		}
	}

	@EachStartMethod
	void anEndlessSourceIsReadOnlyAsFarAsTheWindow(TestWorkers workers) throws Exception {
		AtomicInteger read = new AtomicInteger();
		AtomicBoolean closed = new AtomicBoolean();
		Stream<Integer> source = Stream.generate(read::getAndIncrement).onClose(() -> closed.set(true));
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2))) {
			TaskOutcomes<Integer> outcomes = pool.map(source, Crew::twice, MapOptions.ordered().window(20));
			Await.until("as many as the window are read", () -> read.get() == 20);
			for (int i = 0; i < 500; i++) {
				assertThat(outcomes.next().orElseThrow().orThrow()).isEqualTo(2 * i);
				assertThat(read.get()).isLessThanOrEqualTo(i + 1 + 20);
			}
			outcomes.close();
			Await.until("the source is closed", closed::get);
			int last = read.get();
			assertThat(PoolGate.twice(pool, 1)).isEqualTo(2);
			assertThat(read).hasValue(last);
			assertThatThrownBy(outcomes::next).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
		}
	}

	@EachStartMethod
	void whatASlowSourceYieldsIsNotHeldBack(TestWorkers workers) throws Exception {
		CountDownLatch more = new CountDownLatch(1);
		Stream<Integer> source = IntStream.range(0, 5001).peek(i -> {
			if (i == 5000) {
				PoolGate.await(more);
			}
		}).boxed();
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2));
				TaskOutcomes<Integer> outcomes = pool.map(source, Crew::twice)) {
			for (int i = 0; i < 5000; i++) {
				assertThat(outcomes.next().orElseThrow().orThrow()).isEqualTo(2 * i);
			}
			more.countDown();
			assertThat(outcomes.next().orElseThrow().orThrow()).isEqualTo(10_000);
			assertThat(outcomes.next()).isEmpty();
		}
	}

	@EachStartMethod
	void aSourceMayWaitForTheOutcomeOfWhatItYieldedLast(TestWorkers workers) throws Exception {
		Semaphore taken = new Semaphore(1);
		Stream<Integer> source = IntStream.range(0, 300).peek(i -> PoolGate.await(taken)).boxed();
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1));
				TaskOutcomes<Integer> outcomes = pool.map(source, Crew::twice)) {
			for (int i = 0; i < 300; i++) {
				assertThat(outcomes.next().orElseThrow().orThrow()).isEqualTo(2 * i);
				taken.release();
			}
			assertThat(outcomes.next()).isEmpty();
		}
	}

	@EachStartMethod
	void theOneWhoTakesOutcomesCanBeInterruptedAndGoOn(TestWorkers workers) throws Exception {
		PoolGate gate = new PoolGate(folder);
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1));
				TaskOutcomes<String> outcomes = pool.map(List.of("slow"), gate::process)) {
			Thread consumer = Thread.currentThread();
			Thread interrupter = Thread.ofPlatform().start(() -> {
				Await.until("the consumer waits", () -> consumer.getState() != Thread.State.RUNNABLE);
				consumer.interrupt();
			});
			assertThatThrownBy(outcomes::next).isInstanceOf(InterruptedException.class);
			interrupter.join();
			gate.open();
			assertThat(outcomes.next()).contains(new TaskOutcome.Value<>(0, "slow"));
		}
	}

	@EachStartMethod
	void aPoolIsUsedBySeveralThreadsAtOnce(TestWorkers workers) throws Exception {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2))) {
			List<Thread> users = new ArrayList<>();
			List<Long> sums = Collections.synchronizedList(new ArrayList<>());
			for (int t = 0; t < 4; t++) {
				MapOptions options = t % 2 == 0 ? MapOptions.ordered() : MapOptions.unordered();
				users.add(Thread.ofPlatform().start(() -> {
					try (Stream<Integer> results = pool.map(IntStream.range(0, 5000).boxed(), Crew::twice, options).results()) {
						sums.add(results.mapToLong(i -> i).sum());
					}
				}));
			}
			for (int i = 0; i < 200; i++) {
				int number = i;
				assertThat(PoolGate.twice(pool, number)).isEqualTo(2 * i);
			}
			for (Thread user : users) {
				assertThat(user.join(Await.LIMIT)).isTrue();
			}
			assertThat(sums).containsExactly(24_995_000L, 24_995_000L, 24_995_000L, 24_995_000L);
		}
	}

	@EachStartMethod
	void callbacksGetEachOutcomeAndTheProgressTellsHowFarItIs(TestWorkers workers) throws Exception {
		List<Optional<Integer>> got = new ArrayList<>();
		AtomicInteger told = new AtomicInteger();
		MapOptions options = MapOptions.ordered().total(3).progress(progress -> {
			assertThat(progress.total()).hasValue(3);
			told.incrementAndGet();
		});
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, o -> o.workers(1))) {
			var end = Await.result(pool.forEach(List.of(1, -1, 3).iterator(), Crew::twice, options,
					outcome -> got.add(outcome instanceof TaskOutcome.Value<Integer> value ? Optional.of(value.result())
							: Optional.empty())));
			assertThat(got).containsExactly(Optional.of(2), Optional.empty(), Optional.of(6));
			assertThat(end.done()).isEqualTo(2);
			assertThat(end.failed()).isOne();
			assertThat(end.read()).isEqualTo(3);
			assertThat(told.get()).isBetween(1, 3);
		}
	}

	@EachStartMethod
	void aListenerThatThrowsEndsItsMap(TestWorkers workers) throws Exception {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1))) {
			var all = pool.forEach(IntStream.iterate(0, i -> i + 1).iterator(), Crew::twice, MapOptions.ordered(),
					outcome -> {
						throw new UnsupportedOperationException("no more");
					});
			assertThatThrownBy(() -> all.get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)).hasMessageContaining("no more");
			assertThat(PoolGate.twice(pool, 4)).isEqualTo(8);
		}
	}
}
