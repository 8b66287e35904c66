package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.TypeToken;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.channel.QueueStatus;
import dev.outboard.core.internal.event.ControlDelivery;
import dev.outboard.testkit.Await;

/** A queue of which all items are wanted while a part of them is on its way from one consumer to another. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SearchedQueueTest {

	private static final String NAME = "searched";
	private static final int COUNT = 3000;
	private static final TypeToken<String> TEXTS = TypeToken.of(String.class);

	private final ChannelHub hub = new ChannelHub(what -> {
	}, new ControlDelivery(), new Silence());
	private final CountDownLatch goOn = new CountDownLatch(1);
	private volatile boolean held;

	@Test
	void clearLeavesNothingAtAConsumerThatWasAskedForHalf() throws Exception {
		WorkQueue<String> near = hub.client().queue(String.class, QueueOptions.unbounded().named(NAME));
		for (int i = 0; i < COUNT; i++) {
			near.put(Integer.toString(i));
		}
		WorkQueue<String> rich = new FarWorker(hub, this::hold).client().openQueue(NAME, TEXTS);
		while (!hasSomeAheadAndNoneElse(near)) {
			rich.take();
		}
		held = true;
		FutureTask<String> taken = start(() -> new FarWorker(hub).client().openQueue(NAME, TEXTS).take());
		Await.until("another waits", () -> status(near).waitingConsumers() == 1);
		FutureTask<Boolean> cleared = start(() -> {
			near.clear();
			return near.isEmpty();
		});
		Await.until("clear waits, too", () -> status(near).waitingConsumers() == 2);
		held = false;
		goOn.countDown();
		assertThat(cleared.get()).as("it is empty then").isTrue();
		assertThat(taken.get()).isNotNull();
		assertThat(rich.poll()).isNull();
	}

	private boolean hasSomeAheadAndNoneElse(WorkQueue<?> queue) {
		QueueStatus status = status(queue);
		assertThat(status.depth()).isPositive();
		return status.ahead() == status.depth() && status.ahead() >= 4;
	}

	private QueueStatus status(WorkQueue<?> queue) {
		return hub.queueStatus(queue.id()).orElseThrow();
	}

	private static <T> FutureTask<T> start(Callable<T> task) {
		FutureTask<T> started = new FutureTask<>(task);
		new Thread(started).start();
		return started;
	}

	/** Holds up what a consumer gives back. */
	private void hold() {
		if (held && Thread.currentThread().getName().equals("outboard-channels")) {
			try {
				goOn.await();
			} catch (InterruptedException e) {
				throw new IllegalStateException("nobody interrupts this thread", e);
			}
		}
	}
}
