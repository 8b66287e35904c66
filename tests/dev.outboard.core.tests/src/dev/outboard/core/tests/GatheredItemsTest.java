package dev.outboard.core.tests;

import static dev.outboard.core.tests.FarWorker.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.outboard.api.channel.OneWayPipe;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.TypeToken;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.event.ControlDelivery;

/** Items that are gathered in one message, by which they go on where they do so together; the far sides stand for workers. */
class GatheredItemsTest {

	private static final long SEED = 11;
	private static final int COUNT = 3000;
	private static final int LARGEST = 3000;
	private static final String NAME = "gathered";
	private static final TypeToken<byte[]> BYTES = TypeToken.of(byte[].class);
	private static final TypeToken<List<Integer>> NUMBERS = new TypeToken<>() {
	};

	private final ChannelHub hub = new ChannelHub(what -> {
	}, new ControlDelivery(), new Silence());
	private final Random random = new Random(SEED);
	private final List<byte[]> items = new ArrayList<>();

	@Test
	void eachArrivesOnceInItsOrder() throws Exception {
		WorkQueue<byte[]> near = queue(QueueOptions.unbounded());
		putAll(near);
		assertThat(take(new FarWorker(hub).queue(NAME), COUNT)).as("seed %d", SEED).containsExactlyElementsOf(items);
		assertThat(near).isEmpty();
		putAll(new FarWorker(hub).queue(NAME));
		assertThat(take(near, COUNT)).as("seed %d", SEED).containsExactlyElementsOf(items);
	}

	@Test
	void thoseOfAWorkerThatIsGoneReturnInTheirOldOrder() throws Exception {
		putAll(queue(QueueOptions.unbounded()));
		FarWorker gone = new FarWorker(hub);
		int taken = COUNT / 3;
		assertThat(take(gone.queue(NAME), taken)).as("seed %d", SEED).containsExactlyElementsOf(items.subList(0, taken));
		hub.left(gone.party());
		WorkQueue<byte[]> other = new FarWorker(hub).queue(NAME);
		int left = other.size();
		assertThat(left).isGreaterThanOrEqualTo(COUNT - taken);
		assertThat(take(other, left)).as("seed %d", SEED).containsExactlyElementsOf(items.subList(COUNT - left, COUNT));
	}

	@Test
	void onesThatAreRemovedAreMissingAmongThem() throws Exception {
		WorkQueue<byte[]> near = queue(QueueOptions.unbounded());
		putAll(near);
		int index = 0;
		for (var each = near.iterator(); each.hasNext(); index++) {
			each.next();
			if (index % 100 == 50) {
				each.remove();
			}
		}
		List<byte[]> left = new ArrayList<>();
		for (int i = 0; i < COUNT; i++) {
			if (i % 100 != 50) {
				left.add(items.get(i));
			}
		}
		assertThat(take(new FarWorker(hub).queue(NAME), left.size())).as("seed %d", SEED).containsExactlyElementsOf(left);
	}

	@Test
	void theyAreGivenBackToWhoLacksThem() throws Exception {
		putAll(queue(QueueOptions.unbounded()));
		WorkQueue<byte[]> first = new FarWorker(hub).queue(NAME);
		WorkQueue<byte[]> second = new FarWorker(hub).queue(NAME);
		List<byte[]> taken = new ArrayList<>();
		for (int i = 0; i < COUNT; i++) {
			taken.add((random.nextInt(10) == 0 ? second : first).take());
		}
		assertThat(taken).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(items);
		assertThat(first.poll()).isNull();
	}

	@Test
	void oneThatCannotBePutLeavesNothingAmongThem() throws Exception {
		WorkQueue<List<Integer>> queue = hub.client().queue(NUMBERS, QueueOptions.unbounded());
		OneWayPipe<List<Integer>> pipe = hub.client().oneWayPipe(NUMBERS);
		for (int i = 0; i < 100; i++) {
			List<Integer> item = List.of(i, -i);
			queue.put(item);
			pipe.sender().send(item);
			assertThatThrownBy(() -> queue.put(spoilt())).isInstanceOf(IllegalArgumentException.class);
			assertThatThrownBy(() -> pipe.sender().send(spoilt())).isInstanceOf(IllegalArgumentException.class);
		}
		for (int i = 0; i < 100; i++) {
			assertThat(queue.take()).containsExactly(i, -i);
			assertThat(pipe.receiver().receive()).containsExactly(i, -i);
		}
		assertThat(queue.poll()).isNull();
	}

	/** Its last element is no number. */
	@SuppressWarnings("unchecked")
	private static List<Integer> spoilt() {
		return (List<Integer>) (List<?>) List.of(1, 2, "three");
	}

	private WorkQueue<byte[]> queue(QueueOptions options) {
		return hub.client().queue(BYTES, options.named(NAME));
	}

	private void putAll(WorkQueue<byte[]> queue) throws InterruptedException {
		items.clear();
		for (int i = 0; i < COUNT; i++) {
			byte[] item = new byte[random.nextInt(LARGEST)];
			random.nextBytes(item);
			items.add(item);
			queue.put(item);
		}
	}
}
