package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Probe;

/** Many callers, and many calls at once. */
public class ConcurrencyKit {

	private static final int CALLERS = 64;
	private static final int CALLS = 200;

	@EachStartMethod
	void sixtyFourCallersMixNoAnswersWhicheverWayTheyCall(WorkerHandle<Probe> probe) throws Exception {
		callFromManyThreads(probe);
	}

	@EachStartMethod
	void norDoTheyWhereCallsRunSideBySide(TestWorkers workers) throws Exception {
		callFromManyThreads(workers.start(Probe.class, options -> options.concurrency(4)));
	}

	private static void callFromManyThreads(WorkerHandle<Probe> probe) throws Exception {
		try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
			List<Callable<Integer>> tasks = IntStream.range(0, CALLERS)
					.<Callable<Integer>>mapToObj(caller -> () -> callInTurn(probe, caller)).toList();
			for (Future<Integer> right : callers.invokeAll(tasks)) {
				assertThat(right.get()).isEqualTo(CALLS);
			}
		}
	}

	/** Returns how many of the calls were answered with just their answer. */
	private static int callInTurn(WorkerHandle<Probe> probe, int caller) throws Exception {
		int right = 0;
		for (int i = 0; i < CALLS; i++) {
			int n = caller * CALLS + i;
			right += switch (i % 4) {
				case 0 -> Await.result(probe.call(p -> p.add(n, 1))) == n + 1 ? 1 : 0;
				case 1 -> probe.blocking().add("n", Integer.toString(n)).equals("n" + n) ? 1 : 0;
				case 2 -> Await.result(probe.callStage(p -> p.later("n" + n))).equals("later n" + n) ? 1 : 0;
				default -> failsWith(probe, "n" + n) ? 1 : 0;
			};
		}
		return right;
	}

	private static boolean failsWith(WorkerHandle<Probe> probe, String message) throws Exception {
		try {
			Await.result(probe.run(p -> p.fail(message)));
			return false;
		} catch (RemoteWorkerException e) {
			return e.remoteMessage().filter(message::equals).isPresent();
		}
	}

	@EachStartMethod
	void callsOfEveryLengthAreAnsweredHoweverTheyFollowOneAnother(WorkerHandle<Probe> probe) throws Exception {
		Random random = new Random(42);
		List<CompletableFuture<Integer>> waiting = new ArrayList<>();
		List<Integer> expected = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			int time = random.nextInt(4) == 0 ? random.nextInt(4000) : 0;
			expected.add(time);
			waiting.add(probe.call(p -> p.take(time)));
			if (random.nextInt(3) == 0) {
				Await.result(waiting.get(i));
			}
		}
		for (int i = 0; i < waiting.size(); i++) {
			assertThat(Await.result(waiting.get(i))).isEqualTo(expected.get(i));
		}
	}

	@EachStartMethod
	void callsRunOnOneThreadByDefault(WorkerHandle<Probe> probe) throws Exception {
		List<CompletableFuture<String>> names = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			names.add(probe.call(Probe::threadName));
		}
		for (CompletableFuture<String> name : names) {
			assertThat(Await.result(name)).isEqualTo("outboard-worker " + probe.displayName());
		}
	}

	@EachStartMethod
	void asManyRunAtTheSameTimeAsTheOptionSays(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = workers.start(Probe.class, options -> options.concurrency(3));
		List<CompletableFuture<Set<String>>> meeting = IntStream.range(0, 3)
				.<CompletableFuture<Set<String>>>mapToObj(i -> probe.call(p -> p.meet(3))).toList();
		String first = "outboard-worker " + probe.displayName();
		for (CompletableFuture<Set<String>> met : meeting) {
			assertThat(Await.result(met)).containsExactlyInAnyOrder(first, first + "-2", first + "-3");
		}
	}

	@EachStartMethod
	void aFastCallDoesNotWaitBehindASlowOne(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = workers.start(Probe.class, options -> options.concurrency(2));
		CompletableFuture<String> slow = probe.call(Probe::waitForRelease);
		for (int i = 0; i < 100; i++) {
			int n = i;
			assertThat(Await.result(probe.<Integer>call(p -> p.add(n, 1)))).isEqualTo(n + 1);
		}
		assertThat(slow).isNotDone();
		slow.cancel(true);
	}
}
