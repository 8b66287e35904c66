package dev.outboard.core.tests.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.outboard.testkit.OutboardExtension;
import dev.outboard.testkit.TestWorkers;

/** Workers whose processes are killed at any moment, while they start as well as while they work to capacity. */
@ExtendWith(OutboardExtension.class)
class KillSoakTest {

	private static final int WORKERS = 2;

	/** A worker starts within this time, so that some are killed before they run, and some after. */
	private static final int LONGEST_LIFE_MILLIS = 1500 / WORKERS;

	private final long seed = Soak.seed();
	private final Random random = new Random(seed);
	private final Set<ProcessHandle> dead = new HashSet<>();

	@Test
	void processesThatAreKilledUnderLoadAreReplacedAndNoCallIsUnansweredAndNothingOutOfOrder(TestWorkers workers)
			throws Exception {
		workers.expectLogged("tickOn(), which nobody waits for");
		new Load(workers).end();
		Resources before = Resources.now();
		List<Load> loads = IntStream.range(0, WORKERS).mapToObj(i -> new Load(workers)).toList();
		try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
			int killed = 0;
			while (killed < Soak.kills()) {
				killed += clock.schedule(this::kill, random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS).get();
			}
			int restarts = 0;
			for (Load load : loads) {
				restarts += load.end();
			}
			assertThat(restarts).as("restarts").isEqualTo(killed);
		} catch (Exception | AssertionError e) {
			throw Soak.failure(seed, "kills", e);
		}
		Resources.assertNoMoreThan(before);
	}

	/** Kills one of the workers' processes that wasn't killed before, and returns how many there were: one, or none. */
	private int kill() {
		List<ProcessHandle> children = ProcessHandle.current().children().filter(child -> !dead.contains(child)).toList();
		Optional<ProcessHandle> victim = children.stream().skip(random.nextInt(Math.max(1, children.size()))).findFirst();
		return victim.filter(ProcessHandle::destroyForcibly).filter(dead::add).isPresent() ? 1 : 0;
	}
}
