package dev.outboard.ui.tests.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.outboard.ui.internal.events.DrainQueue;

/** The queue behind the UI executor, on an event loop and a clock that the test moves by hand. */
class DrainQueueTest {

	private static final Duration BUDGET = Duration.ofMillis(10);

	private final List<Runnable> loop = new ArrayList<>();
	private final List<Integer> ran = new ArrayList<>();
	private final List<Throwable> failures = new ArrayList<>();
	private boolean ended;
	private long now;

	private final DrainQueue queue = new DrainQueue(drain -> {
		if (!ended) {
			loop.add(drain);
		}
		return !ended;
	}, BUDGET, () -> now, failures::add);

	@Test
	void runsTasksInOrderAndNotWhenTheyAreAdded() {
		add(100, 0);
		assertThat(ran).isEmpty();

		runLoop();

		assertThat(ran).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
	}

	@Test
	void hasOneDrainPendingHoweverManyTasksCome() {
		for (int i = 0; i < 1000; i++) {
			add(1, 0);
			assertThat(loop).hasSize(1);
		}
	}

	@Test
	void hasOneDrainPendingWhileTasksRunAndAddOthers() {
		for (int i = 0; i < 10; i++) {
			queue.add(() -> {
				add(3, 0);
				assertThat(loop).hasSize(1);
			});
		}
		runLoop();
		assertThat(failures).isEmpty();
		assertThat(ran).hasSize(30);
	}

	@Test
	void givesWayToOtherEventsWhenItsTimeIsUp() {
		add(10, 3);

		turn();
		assertThat(ran).as("3 + 3 + 3 ms are less than the budget, one more is not").hasSize(4);
		turn();
		assertThat(ran).hasSize(8);
		turn();
		assertThat(ran).hasSize(10);
	}

	@Test
	void goesOnAfterATaskThatThrows() {
		IllegalStateException exception = new IllegalStateException("on purpose");
		AssertionError error = new AssertionError("on purpose");
		queue.add(() -> {
			throw exception;
		});
		queue.add(() -> {
			throw error;
		});
		add(1, 0);

		runLoop();

		assertThat(failures).containsExactly(exception, error);
		assertThat(ran).hasSize(1);
	}

	@Test
	void servesOthersWhileATaskRunsAnEventLoopOfItsOwn() {
		List<Integer> ranInside = new ArrayList<>();
		queue.add(() -> {
			runLoop();
			ranInside.addAll(ran);
		});
		add(2, 0);

		runLoop();

		assertThat(ranInside).containsExactly(0, 1);
	}

	@Test
	void dropsTasksWhenTheLoopHasEnded() {
		ended = true;
		add(5, 0);
		ended = false;
		add(1, 0);

		runLoop();

		assertThat(ran).hasSize(1);
	}

	private void add(int tasks, long millisEach) {
		for (int i = 0; i < tasks; i++) {
			int number = i;
			queue.add(() -> {
				ran.add(number);
				now += Duration.ofMillis(millisEach).toNanos();
			});
		}
	}

	private void runLoop() {
		while (!loop.isEmpty()) {
			turn();
		}
	}

	private void turn() {
		loop.remove(0).run();
	}
}
