package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.outboard.core.internal.event.WatchedExecutor;
import dev.outboard.testkit.Await;

class WatchedExecutorTest {

	private final ExecutorService serial = Executors.newSingleThreadExecutor();
	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

	@AfterEach
	void end() {
		serial.shutdownNow();
		timer.shutdownNow();
	}

	@Test
	void tellsOnceWhereATaskIsThatTakesTooLong() throws Exception {
		List<StackTraceElement[]> told = new CopyOnWriteArrayList<>();
		WatchedExecutor watched = new WatchedExecutor(serial, timer, Duration.ofMillis(1), told::add);
		for (int i = 1; i <= 2; i++) {
			int stuck = i;
			CompletableFuture<Void> release = new CompletableFuture<>();
			watched.execute(() -> stay(release));
			Await.until("it is told", () -> told.size() == stuck);
			long looks = timer.getCompletedTaskCount();
			Await.until("it is looked at again", () -> timer.getCompletedTaskCount() > looks + 1);
			release.complete(null);
			Await.until("nobody looks any more", () -> timer.getQueue().isEmpty() && timer.getActiveCount() == 0);
		}
		assertThat(told).hasSize(2).allSatisfy(stack -> assertThat(stack).extracting(StackTraceElement::getMethodName)
				.contains("stay"));
	}

	@Test
	void aTaskThatTakesItsTurnsIsNotTold() {
		List<StackTraceElement[]> told = new CopyOnWriteArrayList<>();
		WatchedExecutor watched = new WatchedExecutor(serial, timer, Duration.ofMillis(500), told::add);
		AtomicBoolean over = new AtomicBoolean();
		watched.execute(() -> {
			while (!over.get()) {
				watched.turn();
			}
		});
		Await.until("it was looked at for longer than a turn may take", () -> timer.getCompletedTaskCount() > 6);
		over.set(true);
		Await.until("all is done", () -> watched.pending() == 0);
		assertThat(told).isEmpty();
	}

	@Test
	void moreJoinsATaskOnlyUntilAnotherComes() {
		WatchedExecutor watched = new WatchedExecutor(serial, timer, Await.LIMIT, stack -> {
		});
		CompletableFuture<Void> release = new CompletableFuture<>();
		long place = watched.executeInPlace(() -> {
			stay(release);
			watched.nextOfSeveral();
		});
		assertThat(watched.join(place)).isTrue();
		assertThat(watched.pending()).isEqualTo(2);
		watched.execute(() -> {
		});
		assertThat(watched.join(place)).isFalse();
		assertThat(watched.pending()).isEqualTo(3);
		release.complete(null);
		Await.until("all is done", () -> watched.pending() == 0);
	}

	private static void stay(CompletableFuture<Void> release) {
		release.join();
	}
}
