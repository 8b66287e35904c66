package dev.outboard.core.tests;

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
import dev.outboard.core.internal.channel.Party;
import dev.outboard.core.internal.event.ControlDelivery;
import dev.outboard.wire.internal.channel.ChannelClient;
import dev.outboard.wire.internal.message.Message;

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

	/** A worker. */
	private final class Far {

		private final ChannelClient client = new ChannelClient(bytes -> hub.received(this.party(), Message.read(bytes)),
				what -> {
				}, Integer.MAX_VALUE - 8);
		private final Party party = hub.join(hub.holder("worker"), bytes -> client.received(Message.read(bytes)));

		private Party party() {
			return party;
		}

		private WorkQueue<byte[]> queue() {
			return client.openQueue(NAME, BYTES);
		}
	}

	@Test
	void eachArrivesOnceInItsOrder() throws Exception {
		WorkQueue<byte[]> near = queue(QueueOptions.unbounded());
		putAll(near);
		assertThat(take(new Far().queue(), COUNT)).as("seed %d", SEED).containsExactlyElementsOf(items);
		assertThat(near).isEmpty();
		putAll(new Far().queue());
		assertThat(take(near, COUNT)).as("seed %d", SEED).containsExactlyElementsOf(items);
	}

	@Test
	void thoseOfAWorkerThatIsGoneReturnInTheirOldOrder() throws Exception {
		putAll(queue(QueueOptions.unbounded()));
		Far gone = new Far();
		int taken = COUNT / 3;
		assertThat(take(gone.queue(), taken)).as("seed %d", SEED).containsExactlyElementsOf(items.subList(0, taken));
		hub.left(gone.party());
		WorkQueue<byte[]> other = new Far().queue();
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
		assertThat(take(new Far().queue(), left.size())).as("seed %d", SEED).containsExactlyElementsOf(left);
	}

	@Test
	void theyAreGivenBackToWhoLacksThem() throws Exception {
		putAll(queue(QueueOptions.unbounded()));
		WorkQueue<byte[]> first = new Far().queue();
		WorkQueue<byte[]> second = new Far().queue();
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

	private static List<byte[]> take(WorkQueue<byte[]> queue, int count) throws InterruptedException {
		List<byte[]> taken = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			taken.add(queue.take());
		}
		return taken;
	}
}
