package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** What the UI thread may do with workers, and what it may not. */
class UiThreadTest {

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	@Test
	void mayNotWaitForAWorker() {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class);

		assertThatIllegalStateException().isThrownBy(() -> adder.blocking().addTwo(1, 2)).withMessageContaining("UI thread");
		assertThatIllegalStateException().isThrownBy(() -> adder.join(Duration.ofSeconds(1)))
				.withMessageContaining("UI thread");
	}

	@Test
	void isNotHeldUpByThreadsThatWait() {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class);

		CompletableFuture<Integer> sum = CompletableFuture.supplyAsync(() -> adder.blocking().addTwo(1, 2));

		EventLoop.until("the sum is there", sum::isDone);
		assertThat(sum).isCompletedWithValue(3);
	}

	@Test
	void goesOnWhileAWorkerSleeps() {
		WorkerHandle<Faulty> faulty = workers.service().start(Faulty.class);
		WorkerCall<String> sleep = faulty.call(f -> f.sleep(60_000));
		EventLoop.until("it runs", () -> faulty.ready().isDone());
		AtomicInteger ticks = new AtomicInteger();

		tick(ticks);
		EventLoop.until("timers run", () -> ticks.get() >= 10);

		assertThat(sleep).isNotDone();
		sleep.cancel(true);
	}

	private static void tick(AtomicInteger ticks) {
		if (ticks.incrementAndGet() < 10) {
			Display.getCurrent().timerExec(10, () -> tick(ticks));
		}
	}
}
