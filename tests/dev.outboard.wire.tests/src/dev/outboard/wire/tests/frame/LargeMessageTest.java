package dev.outboard.wire.tests.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.frame.FrameWriter;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.tests.support.Allocation;
import dev.outboard.wire.tests.support.Frames;
import dev.outboard.wire.tests.support.GatedChannel;
import dev.outboard.wire.tests.support.SlicedChannel;

/** Messages that are larger than a frame on their way out. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LargeMessageTest {

	private static final int CHUNKS = 10;
	private static final int LARGE = CHUNKS * FrameType.MOST_BYTES - Integer.BYTES;

	private final GatedChannel channel = new GatedChannel(Integer.MAX_VALUE);
	private final FrameWriter writer = new FrameWriter();

	@BeforeEach
	void start() {
		writer.start(channel, "test-writer");
	}

	@AfterEach
	void close() {
		writer.close();
		channel.close();
	}

	@Test
	void aLargeMessageGoesOutInOneWriteForEachChunk() throws Exception {
		send(MessageKind.CALL, 1, LARGE);
		finish();
		assertThat(channel.writes()).isEqualTo(CHUNKS);
		assertThat(ids()).containsExactly(1L);
	}

	@Test
	void urgentMessagesGoBetweenItsChunksInOrder() throws Exception {
		send(MessageKind.CALL, 1, LARGE);
		await().until(channel::isWaiting);
		sendUrgent(2);
		sendUrgent(3);
		channel.permit(2);
		await().until(() -> channel.writes() == 2 && channel.isWaiting());
		sendUrgent(4);
		finish();
		assertThat(channel.writes()).isEqualTo(CHUNKS + 2);
		assertThat(ids()).containsExactly(2L, 3L, 4L, 1L);
	}

	@Test
	void anUrgentMessageStaysBehindSmallOnesWhereNothingLargeWaits() throws Exception {
		send(MessageKind.CALL, 1, 10);
		await().until(channel::isWaiting);
		send(MessageKind.CALL, 2, 10);
		sendUrgent(2);
		finish();
		assertThat(ids()).containsExactly(1L, 2L, 2L);
	}

	@Test
	void theOthersStayInOrderWhateverTheirSize() throws Exception {
		for (int id = 0; id < 1000; id++) {
			send(MessageKind.RESULT, id, id % 7 == 3 ? LARGE / 3 : id * 100);
			if (id == 500) {
				channel.permit(3);
			}
		}
		send(MessageKind.ENDING, 1000, 5);
		finish();
		assertThat(ids()).isSorted().hasSize(1001);
	}

	@Test
	void urgentMessagesOvertakeABacklogOfSmallOnes() throws Exception {
		send(MessageKind.POST, 9, 10);
		await().until(channel::isWaiting);
		for (int id = 10; id < 100; id++) {
			send(MessageKind.POST, id, 50_000);
		}
		sendUrgent(1);
		finish();
		assertThat(ids()).hasSize(92).startsWith(9L, 1L, 10L);
	}

	@Test
	void itIsNotCopied() throws Exception {
		ByteBuffer large = message(MessageKind.CALL, 1, 50 * LARGE);
		assertThat(Allocation.of(() -> writer.send(large))).isLessThan(100_000);
	}

	@Test
	void closingAmidItDropsTheRestAndLetsAFlushReturn() throws Exception {
		send(MessageKind.CALL, 1, LARGE);
		await().until(channel::isWaiting);
		assertThat(writer.flush(1, TimeUnit.MILLISECONDS)).isFalse();
		writer.close();
		assertThat(writer.flush(1, TimeUnit.MINUTES)).isTrue();
		channel.permit(CHUNKS);
		await().until(() -> !channel.isWaiting());
		assertThat(channel.writes()).isLessThanOrEqualTo(1);
	}

	@Test
	void anUrgentMessageMustFitIntoAFrame() {
		ByteBuffer large = message(MessageKind.CANCEL, 1, LARGE);
		assertThatThrownBy(() -> writer.sendUrgent(large)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining(FrameType.MOST_BYTES + "");
	}

	@Test
	void twoGigabytesWaitAtTheMost() {
		ByteBuffer large = ByteBuffer.allocate(300_000_000);
		for (int i = 0; i < 7; i++) {
			writer.send(large.duplicate());
		}
		assertThatThrownBy(() -> {
			writer.send(large.duplicate());
			writer.send(large.duplicate());
		}).isInstanceOf(IllegalStateException.class).hasMessageContaining("two gigabytes wait");
	}

	private void send(MessageKind kind, long id, int size) {
		writer.send(message(kind, id, size));
	}

	private void sendUrgent(long id) {
		writer.sendUrgent(message(MessageKind.CANCEL, id, 0));
	}

	/** Returns a message that is filled up to {@code size} where it is smaller. */
	private static ByteBuffer message(MessageKind kind, long id, int size) {
		ByteBuffer start = Message.begin(kind, id).toBuffer();
		return ByteBuffer.allocate(Math.max(size, start.remaining())).put(start).rewind();
	}

	private void finish() throws InterruptedException {
		channel.permit(10_000);
		assertThat(writer.flush(1, TimeUnit.MINUTES)).isTrue();
	}

	private List<Long> ids() throws IOException {
		return Frames.readAll(new MessageReader(new SlicedChannel(channel.written(), () -> 300_000), Integer.MAX_VALUE))
				.stream().map(bytes -> Message.read(bytes).id()).toList();
	}
}
