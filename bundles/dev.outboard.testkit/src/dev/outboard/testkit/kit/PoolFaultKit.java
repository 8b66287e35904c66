package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.outboard.api.Capability;
import dev.outboard.api.MapOptions;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Crew;

/** Workers of a pool that are killed under load: each input has one outcome all the same. */
public class PoolFaultKit {

	private static final int KILLS = 15;

	@EachStartMethod(needs = Capability.ISOLATION)
	void orderIsKeptThoughWorkersAreKilledAtRandom(TestWorkers workers) throws Exception {
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(2).deathsPerTask(100));
				Killer killer = new Killer(pool);
				TaskOutcomes<Integer> outcomes = pool.map(numbers(), Crew::twice)) {
			for (int i = 0; killer.isAtWork() || i < 100_000; i++) {
				assertThat(outcomes.next()).contains(new TaskOutcome.Value<>(i, 2 * i));
			}
		}
	}

	@EachStartMethod(needs = Capability.ISOLATION)
	void eachInputHasOneOutcomeInAnyOrderThoughWorkersAreKilledAtRandom(TestWorkers workers) throws Exception {
		AtomicInteger read = new AtomicInteger();
		try (WorkerPool<Crew> pool = PoolGate.pool(workers, options -> options.workers(1, 2).deathsPerTask(100));
				Killer killer = new Killer(pool);
				TaskOutcomes<Integer> outcomes = pool.map(
						numbers().takeWhile(i -> killer.isAtWork()).peek(i -> read.incrementAndGet()), Crew::twice,
						MapOptions.unordered())) {
			BitSet seen = new BitSet();
			for (Optional<TaskOutcome<Integer>> next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
				int index = (int) next.get().index();
				assertThat(next.get().orThrow()).isEqualTo(2 * index);
				assertThat(seen.get(index)).as("%s came before", index).isFalse();
				seen.set(index);
			}
			assertThat(seen.cardinality()).isEqualTo(read.get());
		}
	}

	private static Stream<Integer> numbers() {
		return Stream.iterate(0, i -> (i + 1) % 1_000_000_000);
	}

	/** Kills a worker of a pool as soon as one has come up, again and again, at moments that nobody knows. */
	private static final class Killer implements AutoCloseable {

		private final Thread thread;

		Killer(WorkerPool<Crew> pool) {
			thread = Thread.ofPlatform().name("killer").start(() -> kill(pool));
		}

		private static void kill(WorkerPool<Crew> pool) {
			Random random = new Random();
			try {
				for (int i = 0; i < KILLS; i++) {
					Thread.sleep(random.nextInt(60));
					OptionalLong pid = running(pool);
					while (pid.isEmpty()) {
						Thread.sleep(5);
						pid = running(pool);
					}
					new ProcessBuilder("kill", "-9", Long.toString(pid.getAsLong())).start().waitFor();
				}
			} catch (InterruptedException e) {
				// the test is over
				return;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		private static OptionalLong running(WorkerPool<Crew> pool) {
			List<WorkerHandle<Crew>> up = new ArrayList<>(pool.workers());
			up.removeIf(worker -> !worker.state().isUp());
			Collections.shuffle(up);
			return up.isEmpty() ? OptionalLong.empty() : up.get(0).pid();
		}

		boolean isAtWork() {
			return thread.isAlive();
		}

		@Override
		public void close() throws InterruptedException {
			thread.interrupt();
			thread.join();
		}
	}
}
