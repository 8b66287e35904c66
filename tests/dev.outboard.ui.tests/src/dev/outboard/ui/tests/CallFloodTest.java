package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.CallPolicy;
import dev.outboard.api.CallRejectedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** Far more calls at once than a worker can serve. */
class CallFloodTest {

	private static final int SLICE = 1000;

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private final AtomicInteger made = new AtomicInteger();
	private final AtomicInteger accepted = new AtomicInteger();
	private final AtomicInteger answered = new AtomicInteger();
	private final AtomicInteger beats = new AtomicInteger();
	private volatile Throwable rejection;
	private int calls;

	@Test
	void fromAnotherThreadStayWithinTheLimitAndLeaveTheUiThreadAlone() {
		calls = 300_000;
		WorkerHandle<Probe> busy = busy();
		beat();

		CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> {
			while (made.get() < calls) {
				call(busy);
			}
		});

		EventLoop.until("all were made", flood::isDone);
		assertThat(flood).isCompleted();
		assertBounded(busy);
	}

	@Test
	void fromTheUiThreadInSlicesLeaveRoomForOtherThings() {
		calls = 150_000;
		WorkerHandle<Probe> busy = busy();
		beat();

		slice(busy, UiExecutor.of(Display.getCurrent()));

		EventLoop.until("all were made", () -> made.get() >= calls);
		assertBounded(busy);
	}

	private void slice(WorkerHandle<Probe> worker, Executor uiThread) {
		for (int i = 0; i < SLICE; i++) {
			call(worker);
		}
		if (made.get() < calls) {
			uiThread.execute(() -> slice(worker, uiThread));
		}
	}

	private void call(WorkerHandle<Probe> worker) {
		int number = made.incrementAndGet();
		CompletableFuture<Integer> call = worker.call(probe -> probe.add(number, 1));
		if (call.isCompletedExceptionally()) {
			rejection = call.exceptionNow();
		} else {
			accepted.incrementAndGet();
			call.whenComplete((sum, failure) -> answered.incrementAndGet());
		}
	}

	/** Exactly the limit waits, the rest was refused in words, the UI thread went on, and the end answers all. */
	private void assertBounded(WorkerHandle<Probe> worker) {
		assertThat(beats).as("of the UI thread meanwhile").hasValueGreaterThan(10);
		assertThat(accepted).as("one more is under way").hasValue(CallPolicy.DEFAULT_LIMIT - 1);
		assertThat(answered).hasValue(0);
		assertThat(rejection).isInstanceOf(CallRejectedException.class).hasMessageContaining(worker.displayName())
				.hasMessageContaining("CallPolicy.limit");

		worker.kill();

		EventLoop.until("all are answered", () -> answered.get() == accepted.get());
	}

	private WorkerHandle<Probe> busy() {
		WorkerHandle<Probe> probe = workers.service().start(Probe.class);
		CompletableFuture<String> held = probe.call(Probe::waitForRelease);
		EventLoop.until("it runs", () -> probe.ready().isDone());
		assertThat(held).isNotDone();
		return probe;
	}

	/** Comes again with each turn of the event loop until all calls were made. */
	private void beat() {
		if (made.get() < calls) {
			beats.incrementAndGet();
			Display.getCurrent().asyncExec(this::beat);
		}
	}
}
