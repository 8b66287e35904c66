package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.TypeToken;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.event.ControlDelivery;
import dev.outboard.wire.internal.message.Message;

/** Items sent ahead that found no client, as where that was collected, and is made anew for the next call. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class MissedItemsTest {

	private static final long SEED = 7;
	private static final String NAME = "missed";
	private static final int COUNT = 3000;
	/** The number of the hub itself: answers come from it. */
	private static final long HUB = 0;
	private static final TypeToken<Integer> NUMBERS = TypeToken.of(Integer.class);

	private final ChannelHub hub = new ChannelHub(what -> {
	}, new ControlDelivery(), new Silence());
	private final Random random = new Random(SEED);
	private int missed;

	@Test
	void areTakenAllTheSameEachOnceAndInOrder() throws Exception {
		assertThat(taken(QueueOptions.unbounded(), false)).isEqualTo(IntStream.range(0, COUNT).boxed().toList());
		assertThat(missed).isGreaterThan(3);
	}

	@Test
	void areTakenAllTheSameByWhoPolls() throws Exception {
		assertThat(taken(QueueOptions.unbounded(), true)).isEqualTo(IntStream.range(0, COUNT).boxed().toList());
		assertThat(missed).isGreaterThan(3);
	}

	@Test
	void ofAJoinableQueueAreDoneWithInTheEnd() throws Exception {
		WorkQueue<Integer> near = queue(QueueOptions.unbounded().onDone());
		WorkQueue<Integer> far = client();
		for (int i = 0; i < COUNT; i++) {
			assertThat(far.take()).isEqualTo(i);
			far.taskDone();
		}
		near.join();
		assertThat(missed).isGreaterThan(3);
	}

	private List<Integer> taken(QueueOptions options, boolean polls) throws InterruptedException {
		queue(options);
		WorkQueue<Integer> far = client();
		List<Integer> taken = new ArrayList<>();
		for (int i = 0; i < COUNT; i++) {
			taken.add(polls ? far.poll() : far.take());
		}
		return taken;
	}

	private WorkQueue<Integer> queue(QueueOptions options) throws InterruptedException {
		WorkQueue<Integer> near = hub.client().queue(NUMBERS, options.named(NAME));
		for (int i = 0; i < COUNT; i++) {
			near.put(i);
		}
		return near;
	}

	private WorkQueue<Integer> client() {
		return new FarWorker(hub, () -> {
		}, this::arrives).client().openQueue(NAME, NUMBERS);
	}

	private boolean arrives(Message message) {
		boolean lost = message.id() != HUB && random.nextInt(3) == 0;
		missed += lost ? 1 : 0;
		return !lost;
	}
}
