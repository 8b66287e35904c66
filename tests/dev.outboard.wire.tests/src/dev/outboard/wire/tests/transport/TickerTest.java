package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.transport.Ticker;

/** A thread that comes while there is something to do. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TickerTest {

	private static final String NAME = "test-ticker";
	private static final long TICK = TimeUnit.MICROSECONDS.toNanos(50);

	private final AtomicInteger waiting = new AtomicInteger();
	private final AtomicInteger looks = new AtomicInteger();
	private volatile boolean fails;
	private final Ticker ticker = new Ticker(NAME, new Ticker.Work() {

		@Override
		public boolean isPending() {
			return waiting.get() > 0;
		}

		@Override
		public long look() {
			looks.incrementAndGet();
			if (fails) {
				throw new ExpectedException();
			}
			return waiting.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? TICK : 0;
		}
	});

	private static final class ExpectedException extends RuntimeException {

		private static final long serialVersionUID = 1;
	}

	@AfterEach
	void close() {
		ticker.close();
		await().until(() -> threads().isEmpty());
	}

	@Test
	void doesAllThereIsToDoOnADaemonThreadThatIsThenLetGoOf() {
		assertThat(threads()).as("before there is anything to do").isEmpty();
		waiting.set(100);
		ticker.wake();
		assertThat(threads()).singleElement().matches(Thread::isDaemon);
		await().until(() -> waiting.get() == 0);
		await().until(() -> threads().isEmpty());
		waiting.set(1);
		ticker.wake();
		await().until(() -> waiting.get() == 0);
	}

	@Test
	void sleepsWhereThereIsNothingToDo() {
		ticker.wake();
		await().until(() -> threads().isEmpty());
		assertThat(looks).hasValue(1);
	}

	@Test
	void missesNothingThatComesAsItFallsAsleep() {
		for (int i = 0; i < 5000; i++) {
			waiting.incrementAndGet();
			ticker.wake();
			long begin = System.nanoTime();
			while (waiting.get() > 0 || System.nanoTime() - begin < i % 100 * 2 * (TICK / 100)) {
				Thread.yield();
			}
		}
		assertThat(looks).hasValueGreaterThanOrEqualTo(5000);
	}

	@Test
	void afterAnErrorTheNextWakeStartsAnotherThread() throws Exception {
		CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
		Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
		Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.complete(failure));
		try {
			fails = true;
			waiting.set(1);
			ticker.wake();
			assertThat(uncaught.get(1, TimeUnit.MINUTES)).isInstanceOf(ExpectedException.class);
			await().dontCatchUncaughtExceptions().until(() -> threads().isEmpty());
		} finally {
			Thread.setDefaultUncaughtExceptionHandler(before);
		}
		fails = false;
		ticker.wake();
		await().until(() -> waiting.get() == 0);
	}

	@Test
	void afterItWasClosedNothingWakesIt() {
		ticker.close();
		waiting.set(1);
		ticker.wake();
		assertThat(threads()).isEmpty();
		assertThat(looks).hasValue(0);
	}

	private static List<Thread> threads() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(NAME)).toList();
	}
}
