package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.event.ControlDelivery;
import dev.outboard.testkit.Await;

/** What a client has gathered for the hub, and what it sends after that. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class GatheredOrderTest {

	private final ChannelHub hub = new ChannelHub(what -> {
	}, new ControlDelivery(), new Silence());
	private final CountDownLatch sending = new CountDownLatch(1);
	private final CountDownLatch goOn = new CountDownLatch(1);
	private volatile boolean held;

	@Test
	void nothingOvertakesWhatIsJustBeingSent() throws Exception {
		WorkQueue<String> queue = new FarWorker(hub, this::hold).client().queue(String.class,
				QueueOptions.unbounded().onDone());
		queue.put("item");
		queue.take();
		held = true;
		queue.taskDone();
		sending.await();
		FutureTask<Integer> unfinished = new FutureTask<>(queue::unfinished);
		Thread asks = new Thread(unfinished);
		asks.start();
		Await.until("it waits, or has overtaken", () -> unfinished.isDone() || asks.getState() == Thread.State.BLOCKED);
		goOn.countDown();
		assertThat(unfinished.get()).isZero();
	}

	/** Holds up the thread that sends what was gathered. */
	private void hold() {
		if (held && Thread.currentThread().getName().equals("outboard-channels")) {
			sending.countDown();
			try {
				goOn.await();
			} catch (InterruptedException e) {
				throw new IllegalStateException("nobody interrupts this thread", e);
			}
		}
	}
}
