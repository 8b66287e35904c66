package dev.outboard.core.tests.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Ticker;

/** The life of one worker, from its creation to its end: what it is asked, and how it ends, is left to chance. */
final class Cycle {

	private static final int MOST_CALLS = 20;

	private final Random random;
	private final WorkerHandle<Ticker> ticker;
	private final List<WorkerCall<?>> calls = new ArrayList<>();
	private final List<Object> expected = new ArrayList<>();
	private int ticks;

	Cycle(TestWorkers workers, long seed) {
		random = new Random(seed);
		ticker = workers.service().create(Ticker.class, options(workers.options()));
	}

	private StartOptions options(StartOptions options) {
		StartOptions some = options.concurrency(1 + random.nextInt(2)).daemon(random.nextBoolean()).stopDeadline(Await.LIMIT);
		return options.startMethod().equals(StartMethod.PROCESS)
				? some.heap("32m").jvmOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC") : some;
	}

	void run() throws Exception {
		try (Story story = new Story(ticker)) {
			ticker.start();
			int count = random.nextInt(MOST_CALLS);
			for (int i = 0; i < count; i++) {
				call(i);
			}
			boolean patient = random.nextInt(3) > 0;
			if (patient) {
				for (int i = 0; i < count; i++) {
					assertThat(outcome(calls.get(i))).isEqualTo(expected.get(i));
				}
			}
			boolean kill = random.nextInt(4) == 0;
			ExitStatus status = Await.result(kill ? ticker.kill() : ticker.terminate());
			story.assertEndsOrderly();
			for (int i = 0; i < count; i++) {
				assertThat(outcome(calls.get(i))).isIn(expected.get(i), WorkerExitedException.class);
			}
			if (!kill) {
				assertThat(status.kind()).as(status.reason()).isEqualTo(Kind.ORDERLY);
			}
			if (patient && !kill && count > 0) {
				assertThat(story.ticks()).as("ticks").isEqualTo(ticks + 2);
			}
		}
	}

	private void call(int i) {
		switch (random.nextInt(6)) {
			case 0 -> add(ticker.callStage(t -> t.tickLater(i)), i, 1);
			case 1 -> add(ticker.run(t -> t.fail("as it should")), RemoteWorkerException.class, 0);
			case 2 -> {
				WorkerCall<Void> held = ticker.run(Ticker::hold);
				held.cancel(true);
				add(held, CancellationException.class, 0);
			}
			default -> add(ticker.call(t -> t.tick(i)), i, 1);
		}
	}

	private void add(WorkerCall<?> call, Object outcome, int ticked) {
		calls.add(call);
		expected.add(outcome);
		ticks += ticked;
	}

	/** Returns the result of a call, or the class of its failure. */
	private static Object outcome(CompletableFuture<?> call) throws Exception {
		return Await.result(call.handle((value, failure) -> failure == null ? value : failure.getClass()));
	}
}
