package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.TypeToken;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.channel.Party;
import dev.outboard.core.internal.event.ControlDelivery;
import dev.outboard.wire.internal.channel.ChannelClient;
import dev.outboard.wire.internal.codec.SpareArrays;
import dev.outboard.wire.internal.message.Message;

/** What the hub keeps for another delivery, though the array that a worker's message came in could be used again. */
class KeptItemTest {

	private static final int LARGE = 300_000;
	private static final String NAME = "kept";
	private static final TypeToken<byte[]> BYTES = TypeToken.of(byte[].class);

	private final ChannelHub hub = new ChannelHub(what -> {
	}, new ControlDelivery(), new Silence());

	/** A worker, whose messages come and go as through a socket. */
	private final class Far {

		private final ChannelClient client = new ChannelClient(this::arrive, what -> {
		}, Integer.MAX_VALUE - 8);
		private final Party party = hub.join(hub.holder("worker"), this::leave);

		private void arrive(ByteBuffer message) {
			byte[] bytes = copy(message);
			SpareArrays.lend(bytes);
			hub.received(party, Message.read(bytes));
		}

		private void leave(ByteBuffer message) {
			byte[] bytes = copy(message);
			SpareArrays.giveBack(message.array());
			SpareArrays.find(message.array().length).ifPresent(spare -> Arrays.fill(spare, (byte) 0));
			client.received(Message.read(bytes));
		}

		private byte[] copy(ByteBuffer message) {
			byte[] bytes = new byte[message.remaining()];
			message.duplicate().get(bytes);
			return bytes;
		}

		private WorkQueue<byte[]> queue() {
			return client.openQueue(NAME, BYTES);
		}
	}

	@Test
	void aLargeItemReturnsWholeFromAWorkerThatIsGone() throws Exception {
		WorkQueue<byte[]> near = hub.client().queue(BYTES, QueueOptions.unbounded().named(NAME).onDone());
		byte[] item = item();
		WorkQueue<byte[]> producer = new Far().queue();
		// With the first it gets slots, so that the next is a message of its own.
		producer.put(new byte[1]);
		producer.put(item);
		Far consumer = new Far();
		WorkQueue<byte[]> queue = consumer.queue();
		queue.take();
		assertThat(queue.take()).isEqualTo(item);
		hub.left(consumer.party);
		assertThat(near.take()).hasSize(1);
		assertThat(near.take()).isEqualTo(item);
	}

	private static byte[] item() {
		byte[] item = new byte[LARGE];
		Arrays.fill(item, (byte) 7);
		return item;
	}
}
