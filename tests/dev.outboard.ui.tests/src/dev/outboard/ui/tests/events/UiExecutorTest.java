package dev.outboard.ui.tests.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;

/** The UI executor, on the workbench's display. */
class UiExecutorTest {

	private static final int TICKS = 20;

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	private final Display display = Display.getCurrent();
	private final UiExecutor executor = UiExecutor.of(display);

	@Test
	void isTheSameForTheSameDisplay() {
		assertThat(UiExecutor.of(display)).isSameAs(executor);
	}

	@Test
	void runsDependentsOfFuturesOnTheUiThread() {
		CompletableFuture<Thread> ranOn = CompletableFuture.supplyAsync(() -> 1)
				.thenApplyAsync(one -> Thread.currentThread(), executor);

		EventLoop.until("the dependent has run", ranOn::isDone);

		assertThat(ranOn).isCompletedWithValue(display.getThread());
	}

	@Test
	void runsTasksOfOtherThreadsInTheirOrder() {
		List<Integer> ran = new ArrayList<>();
		CompletableFuture.runAsync(() -> IntStream.range(0, 10_000).forEach(n -> executor.execute(() -> ran.add(n))));

		EventLoop.until("all tasks have run", () -> ran.size() == 10_000);

		assertThat(ran).isSorted();
	}

	@Test
	void neverRunsATaskInsideExecute() {
		AtomicInteger runs = new AtomicInteger();
		executor.execute(runs::incrementAndGet);
		assertThat(runs).hasValue(0);

		EventLoop.until("it has run", () -> runs.get() == 1);
	}

	@Test
	void leavesTheEventLoopRunningUnderAFlood() {
		AtomicBoolean flooding = new AtomicBoolean(true);
		AtomicInteger ticks = new AtomicInteger();
		flood(flooding, System.nanoTime() + Duration.ofSeconds(15).toNanos());

		tick(ticks);
		EventLoop.until("timers have run", () -> ticks.get() == TICKS);

		assertThat(flooding).as("beside the flood, not after it").isTrue();
		flooding.set(false);
		EventLoop.settle();
	}

	@Test
	void logsWhatATaskThrowsAndGoesOn() {
		AtomicInteger runs = new AtomicInteger();
		executor.execute(() -> {
			throw new IllegalStateException("on purpose");
		});
		executor.execute(runs::incrementAndGet);

		EventLoop.until("the second task has run", () -> runs.get() == 1);

		assertThat(errors.take()).singleElement().extracting(IStatus::getException)
				.isInstanceOf(IllegalStateException.class);
	}

	/** Runs a task that does nothing but see to it that there is always another one. */
	private void flood(AtomicBoolean flooding, long end) {
		executor.execute(() -> {
			if (System.nanoTime() > end) {
				flooding.set(false);
			}
			if (flooding.get()) {
				flood(flooding, end);
			}
		});
	}

	private void tick(AtomicInteger ticks) {
		if (ticks.incrementAndGet() < TICKS) {
			display.timerExec(1, () -> tick(ticks));
		}
	}
}
