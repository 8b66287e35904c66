package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.api.spi.WaitGuard;
import dev.outboard.testkit.probe.Relay;

/** Queues on a thread that must not wait, as the UI thread: refused is only what would really wait. */
class QueueWaitTest extends WorkerTest {

	private final Thread guarded = Thread.currentThread();
	private ServiceRegistration<WaitGuard> guard;

	@BeforeEach
	void begin() {
		guard = context.registerService(WaitGuard.class, () -> Thread.currentThread() == guarded
				? Optional.of("this is a test") : Optional.empty(), null);
	}

	@AfterEach
	void end() {
		guard.unregister();
	}

	@Test
	void whatNeedNotWaitIsAllowed() throws Exception {
		WorkQueue<String> queue = given.channels().queue(String.class, QueueOptions.bounded(2).onDone());
		queue.put("one");
		assertThat(queue.offer("two", 1, TimeUnit.MINUTES)).isTrue();
		assertThat(queue.offer("three")).isFalse();
		assertThat(queue).containsExactly("one", "two");
		assertThat(queue.take()).isEqualTo("one");
		assertThat(queue.poll(1, TimeUnit.MINUTES)).isEqualTo("two");
		assertThat(queue.poll()).isNull();
		queue.taskDone();
		queue.taskDone();
		queue.join();
		assertThat(queue.awaitFlush(Duration.ofMinutes(1))).isTrue();
	}

	@Test
	void whatWouldWaitIsRefusedAndDoesNothing() throws Exception {
		WorkQueue<String> queue = given.channels().queue(String.class, QueueOptions.bounded(1).onDone());
		assertThatThrownBy(queue::take).isInstanceOf(IllegalStateException.class).hasMessageContaining("may not wait")
				.hasMessageContaining("queue " + queue.id());
		queue.put("one");
		assertThatThrownBy(() -> queue.put("two")).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("may not wait");
		assertThatThrownBy(queue::join).isInstanceOf(IllegalStateException.class).hasMessageContaining("may not wait");
		assertThat(queue).containsExactly("one");
		assertThat(queue.take()).isEqualTo("one");
		queue.taskDone();
	}

	@Test
	void whatAnotherProcessWasSentAheadIsNotWaitedFor() throws Exception {
		guard.unregister();
		WorkerHandle<Relay> relay = get(workers.start(Relay.class).ready());
		WorkQueue<Integer> queue = given.channels().queue(Integer.class);
		for (int i = 0; i < 2000; i++) {
			queue.put(i);
		}
		get(relay.run(r -> r.takeSome(1500, queue)));
		begin();
		int count = 0;
		while (queue.size() > 0) {
			count += queue.poll() == null ? 0 : 1;
		}
		assertThat(count).isEqualTo(500);
	}
}
