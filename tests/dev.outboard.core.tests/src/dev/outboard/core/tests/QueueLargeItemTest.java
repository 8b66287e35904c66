package dev.outboard.core.tests;

import static dev.outboard.core.tests.FarWorker.take;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.TypeToken;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.event.ControlDelivery;

/** Large items of a queue, which go on without being copied, among small ones; the far sides stand for workers. */
class QueueLargeItemTest {

	private static final long SEED = 7;
	private static final String NAME = "parcels";
	private static final TypeToken<byte[]> BYTES = TypeToken.of(byte[].class);

	private final ChannelHub hub = new ChannelHub(what -> {
	}, new ControlDelivery(), new Silence());
	private final Random random = new Random(SEED);
	private final List<byte[]> items = new ArrayList<>();
	private final WorkQueue<byte[]> near = hub.client().queue(BYTES, QueueOptions.unbounded().named(NAME).onDone());

	@BeforeEach
	void make() {
		for (int size : new int[] { 10, 200_000, 60_000, 3, 1_500_000, 70_000, 70_000, 0 }) {
			byte[] item = new byte[size];
			random.nextBytes(item);
			items.add(item);
		}
	}

	@Test
	void theyArriveInOrderBothWays() throws Exception {
		putAll(near);
		assertThat(take(new FarWorker(hub).queue(NAME), items.size())).as("seed %d", SEED).containsExactlyElementsOf(items);
		putAll(new FarWorker(hub).queue(NAME));
		assertThat(take(near, items.size())).as("seed %d", SEED).containsExactlyElementsOf(items);
	}

	@Test
	void theyComeBackWholeFromAWorkerThatIsGone() throws Exception {
		putAll(near);
		for (int taken : new int[] { 1, 3, 6 }) {
			FarWorker far = new FarWorker(hub);
			assertThat(take(far.queue(NAME), taken)).as("seed %d", SEED).containsExactlyElementsOf(items.subList(0, taken));
			hub.left(far.party());
		}
		assertThat(near.peek()).isEqualTo(items.getFirst());
		assertThat(take(near, items.size())).as("seed %d", SEED).containsExactlyElementsOf(items);
	}

	@Test
	void theyCanBeLookedAtWhereverTheyAre() throws Exception {
		putAll(near);
		FarWorker far = new FarWorker(hub);
		take(far.queue(NAME), 2);
		assertThat(List.copyOf(near)).as("seed %d", SEED).containsExactlyElementsOf(items.subList(2, items.size()));
	}

	private void putAll(WorkQueue<byte[]> queue) throws InterruptedException {
		for (byte[] item : items) {
			queue.put(item);
		}
	}
}
