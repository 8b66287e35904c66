package dev.outboard.core.tests.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Ticker;

/** A worker that is started again whenever it dies, and callers who keep it busy without a pause. */
final class Load {

	private static final int CALLERS = 2;

	/** How many calls of each caller are on their way. */
	private static final int WINDOW = 50;

	private final WorkerHandle<Ticker> ticker;
	private final Story story;
	private final List<Thread> callers = new ArrayList<>();
	private final AtomicInteger answered = new AtomicInteger();
	private final AtomicReference<String> wrong = new AtomicReference<>();
	private volatile boolean over;

	/** Starts the worker and its callers. */
	Load(TestWorkers workers) {
		ticker = workers.service().create(Ticker.class, workers.options()
				.jvmOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC").restart(RestartPolicy.onFailure()
						.delay(Duration.ZERO, Duration.ofMillis(10)).limit(Integer.MAX_VALUE, Duration.ofDays(1))));
		story = new Story(ticker);
		ticker.start();
		for (int i = 0; i < CALLERS; i++) {
			callers.add(Thread.ofPlatform().name("soak-caller").start(this::call));
		}
	}

	private void call() {
		Semaphore window = new Semaphore(WINDOW);
		for (int i = 0; !over; i++) {
			int value = i;
			window.acquireUninterruptibly();
			if (i % 1000 == 0) {
				ticker.post(Ticker::tickOn);
			}
			ticker.call(t -> t.tick(value)).whenComplete((result, failure) -> {
				if (failure == null ? result != value : !(failure instanceof WorkerExitedException)) {
					wrong.compareAndSet(null, "a call of " + value + " came to " + result + ", " + failure);
				}
				answered.incrementAndGet();
				window.release();
			});
		}
		// What is still on its way gives its place back, too.
		window.acquireUninterruptibly(WINDOW);
	}

	/** Ends the callers and the worker, which must have survived, and returns how often it was started again. */
	int end() throws Exception {
		Await.until("a call was answered", () -> answered.get() > 0);
		over = true;
		for (Thread caller : callers) {
			assertThat(caller.join(Await.LIMIT)).as("every call is answered").isTrue();
		}
		assertThat(wrong.get()).isNull();
		int last = Await.result(ticker.call(t -> t.tick(42)));
		assertThat(last).isEqualTo(42);
		int restarts = ticker.incarnation() - 1;
		assertThat(Await.result(ticker.terminate()).kind()).isEqualTo(Kind.ORDERLY);
		story.assertEndsOrderly();
		story.close();
		return restarts;
	}
}
