package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.outboard.core.internal.event.SerialExecutor;
import dev.outboard.testkit.Await;

class SerialExecutorTest {

	private static final int TASKS = 10_000;

	private final ExecutorService pool = Executors.newCachedThreadPool();
	private final List<Throwable> failures = new CopyOnWriteArrayList<>();
	private final SerialExecutor serial = new SerialExecutor(pool, "test-serial", failures::add);
	private final List<Integer> done = new CopyOnWriteArrayList<>();

	@AfterEach
	void end() {
		pool.shutdownNow();
	}

	@Test
	void tasksRunInOrderThoughMoreComeWhileSomeRun() {
		CompletableFuture<Void> release = new CompletableFuture<>();
		serial.execute(() -> {
			release.join();
			serial.execute(() -> done.add(4));
		});
		IntStream.rangeClosed(1, 2).forEach(i -> serial.execute(() -> done.add(i)));
		serial.execute(() -> done.add(3));
		release.complete(null);
		Await.until("the last", () -> done.contains(4));
		assertThat(done).containsExactly(1, 2, 3, 4);
	}

	@Test
	void oneThatThrowsKeepsNoOtherFromRunning() {
		serial.hold();
		RuntimeException failure = new RuntimeException("for the test");
		serial.execute(() -> {
			throw failure;
		});
		serial.execute(() -> done.add(1));
		assertThat(done).isEmpty();
		serial.release();
		Await.until("the other ran", () -> done.contains(1));
		assertThat(failures).containsExactly(failure);
	}

	@Test
	void whereThereWasNoThreadTheNextTaskAsksAgain() {
		Executor stingy = task -> {
			throw new RejectedExecutionException("for the test");
		};
		AtomicReference<Executor> lender = new AtomicReference<>(stingy);
		SerialExecutor tested = new SerialExecutor(task -> lender.get().execute(task), "test-serial", failures::add);
		assertThatThrownBy(() -> tested.execute(() -> done.add(1))).isInstanceOf(RejectedExecutionException.class);
		lender.set(pool);
		tested.execute(() -> done.add(2));
		Await.until("both have run", () -> done.size() == 2);
		assertThat(done).containsExactly(1, 2);
	}

	@Test
	void whatIsLeftIsRunThoughAnErrorCannotEvenBeTold() {
		// The pool's thread ends by this, and says so.
		SerialExecutor tested = new SerialExecutor(task -> pool.execute(() -> {
			try {
				task.run();
			} catch (IllegalStateException e) {
				failures.add(e);
			}
		}), "test-serial", failure -> {
			throw new IllegalStateException("can't be told", failure);
		});
		tested.hold();
		tested.execute(() -> {
			throw new AssertionError("for the test");
		});
		tested.execute(() -> done.add(1));
		tested.release();
		Await.until("the other has run", () -> done.contains(1));
		assertThat(failures).hasSize(1);
	}

	@Test
	void whatComesAsItRunsOutIsRunAllTheSame() {
		for (int i = 1; i <= TASKS; i++) {
			CompletableFuture<Void> ran = new CompletableFuture<>();
			serial.execute(() -> ran.complete(null));
			ran.join();
		}
		assertThat(failures).isEmpty();
	}
}
