package dev.outboard.core.tests;

import static dev.outboard.core.tests.WorkerPoolTest.all;
import static dev.outboard.core.tests.WorkerPoolTest.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.api.PoolOptions;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerTask;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Item;

/** Pools of workers that die, and of inputs that kill or take their time. */
class WorkerPoolDeathTest extends WorkerTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void whereWorkersAreKilledNothingIsLostOrDoubled(int count) throws Exception {
		List<String> inputs = IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();
		try (WorkerPool<Item> pool = workers.createPool(Item.class, PoolOptions.defaults().workers(count))) {
			TaskOutcomes<String> outcomes = pool.map(inputs.iterator(), Item::process);
			List<String> results = new ArrayList<>();
			for (Optional<TaskOutcome<String>> next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
				results.add(((TaskOutcome.Value<String>) next.get()).result());
				if (results.size() % 6000 == 0) {
					kill9(pool);
				}
			}
			assertThat(results).isEqualTo(inputs);
			assertThat(pool.workers()).hasSize(count);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void theInputThatKillsIsFoundAndNoOtherIsBlamed(int count) throws Exception {
		List<String> inputs = new ArrayList<>(IntStream.range(0, 3000).mapToObj(Integer::toString).toList());
		inputs.set(1500, "kill");
		inputs.set(1501, "kill");
		inputs.set(2999, "kill");
		AtomicInteger started = new AtomicInteger();
		PoolOptions options = PoolOptions.defaults().workers(count).deathsPerTask(2)
				.workerListener(worker -> started.incrementAndGet());
		try (WorkerPool<Item> pool = workers.createPool(Item.class, options)) {
			List<TaskOutcome<String>> outcomes = all(pool.map(inputs.iterator(), Item::process));
			for (int i = 0; i < inputs.size(); i++) {
				if (inputs.get(i).equals("kill")) {
					assertThat(outcomes.get(i)).isInstanceOfSatisfying(TaskOutcome.GivenUp.class, givenUp -> assertThat(
							givenUp.exception()).hasMessageContaining("process(String)").hasMessageContaining("status 9"));
				} else {
					assertThat(outcomes.get(i)).isEqualTo(new TaskOutcome.Value<>(i, inputs.get(i)));
				}
			}
			assertThat(started.get()).as("workers started").isBetween(count + 6, count + 9);
			assertThatThrownBy(() -> get(pool.call(item -> item.process("kill")))).isInstanceOf(WorkerExitedException.class);
		}
	}

	@Test
	void aSlowInputHoldsUpTheReadingOfInputsButNotTheOtherWorker(@TempDir Path folder) throws Exception {
		String release = folder.resolve("release").toString();
		AtomicInteger read = new AtomicInteger();
		Iterator<Integer> inputs = IntStream.range(0, 1000).peek(i -> read.incrementAndGet()).iterator();
		int window = 40;
		try (WorkerPool<Item> pool = workers.createPool(Item.class, PoolOptions.defaults().workers(2))) {
			for (WorkerHandle<Item> worker : pool.workers()) {
				get(worker.ready());
			}
			AtomicInteger answered = new AtomicInteger();
			TaskOutcomes<String> outcomes = pool.submitAll(new Iterator<>() {

				@Override
				public boolean hasNext() {
					return inputs.hasNext();
				}

				@Override
				public WorkerTask<Item, String> next() {
					int i = inputs.next();
					return worker -> {
						var call = worker.<String>call(item -> i == 0 ? item.processWhenThere("0", release)
								: item.process("" + i));
						call.thenRun(answered::incrementAndGet);
						return call;
					};
				}
			}, window);
			// all but the slow one, and the one that waits behind it at the same worker
			Await.until("the window is full", () -> answered.get() >= window - 2);
			assertThat(read).hasValue(window);
			Files.createFile(Path.of(release));
			List<String> expected = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
			List<String> results = new ArrayList<>();
			for (Optional<TaskOutcome<String>> next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
				results.add(((TaskOutcome.Value<String>) next.get()).result());
				assertThat(read.get()).isLessThanOrEqualTo(results.size() + window);
			}
			assertThat(results).isEqualTo(expected);
		}
	}

	@Test
	void aWindowOfOneStillGetsThrough() throws Exception {
		List<String> inputs = Collections.nCopies(20, "x");
		try (WorkerPool<Item> pool = workers.createPool(Item.class, PoolOptions.defaults().workers(2))) {
			assertThat(values(pool.map(inputs.iterator(), Item::process, 1))).isEqualTo(inputs);
			assertThatThrownBy(() -> pool.map(inputs.iterator(), Item::process, 0))
					.isInstanceOf(IllegalArgumentException.class);
		}
	}

	private static void kill9(WorkerPool<Item> pool) throws Exception {
		for (WorkerHandle<Item> worker : pool.workers()) {
			if (worker.pid().isPresent()) {
				new ProcessBuilder("kill", "-9", Long.toString(worker.pid().getAsLong())).start().waitFor();
				return;
			}
		}
	}
}
