package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Probe;

/** Many large values of one size, for whose messages the same memory is used again and again. */
class LargeCallsTest {

	private static final int SIZE = 1024 * 1024;
	private static final int CALLERS = 4;
	private static final int CALLS = 50;

	@EachStartMethod
	void callersThatWaitGetTheirOwn(TestWorkers workers) throws Exception {
		WorkerHandle<Probe> probe = workers.start(Probe.class, options -> options.concurrency(3));
		List<Callable<Integer>> tasks = IntStream.range(0, CALLERS).<Callable<Integer>>mapToObj(caller -> () -> {
			int right = 0;
			for (int i = 0; i < CALLS; i++) {
				byte[] value = value(caller * CALLS + i);
				right += Arrays.equals(probe.blocking().bytes(value), value) ? 1 : 0;
			}
			return right;
		}).toList();
		try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
			for (Future<Integer> right : callers.invokeAll(tasks)) {
				assertThat(right.get()).isEqualTo(CALLS);
			}
		}
	}

	@EachStartMethod
	void soDoThoseThatDoNot(WorkerHandle<Probe> probe) throws Exception {
		List<WorkerCall<byte[]>> calls = new ArrayList<>();
		for (int i = 0; i < CALLS; i++) {
			byte[] value = value(i);
			calls.add(probe.call(p -> p.bytes(value)));
		}
		for (int i = 0; i < CALLS; i++) {
			assertThat(Arrays.equals(Await.result(calls.get(i)), value(i))).as("call %s", i).isTrue();
		}
	}

	@EachStartMethod
	void resultsThatAreAnnouncedReachCallersAndListeners(WorkerHandle<Probe> probe) throws Exception {
		Queue<String> heard = new ConcurrentLinkedQueue<>();
		probe.signal("announced", String.class).subscribe(heard::add);
		List<String> sent = IntStream.range(0, CALLS).mapToObj(i -> String.valueOf((char) ('A' + i)).repeat(SIZE)).toList();
		for (String text : sent) {
			assertThat(probe.blocking().announce(text).equals(text)).isTrue();
		}
		Await.until("all were announced", () -> heard.size() == CALLS);
		assertThat(List.copyOf(heard).equals(sent)).isTrue();
	}

	private static byte[] value(int number) {
		byte[] value = new byte[SIZE];
		Arrays.fill(value, (byte) number);
		return value;
	}
}
