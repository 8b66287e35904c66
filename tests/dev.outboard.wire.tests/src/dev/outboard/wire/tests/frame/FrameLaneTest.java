package dev.outboard.wire.tests.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.frame.FrameWriter;
import dev.outboard.wire.internal.lane.Lane;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.tests.lane.SharedMemories;
import dev.outboard.wire.tests.support.Frames;
import dev.outboard.wire.tests.support.SlicedChannel;

/** Large messages of which the channel carries only where they lie. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FrameLaneTest {

	private static final int LIMIT = 64 * 1024 * 1024;

	private final FrameWriter writer = new FrameWriter();
	private final ByteArrayOutputStream written = new ByteArrayOutputStream();
	private SharedMemories both;

	@BeforeEach
	void start() throws IOException {
		both = SharedMemories.create();
		writer.share(both.near().outlet());
		writer.start(Channels.newChannel(written), "test-writer");
	}

	@AfterEach
	void close() {
		writer.close();
	}

	@Test
	void areReadFromTheMemory() throws Exception {
		byte[] message = message(1_000_000, 1);
		send(message);
		assertThat(written.size()).as("bytes on the channel").isLessThan(200);
		assertThat(readAll()).containsExactly(message);
	}

	@Test
	void stayInOrderWithSmallOnes() throws Exception {
		List<byte[]> messages = IntStream.range(0, 40).mapToObj(i -> message(i % 2 == 0 ? 10 + i : 65_537 + i, i)).toList();
		send(messages.toArray(byte[][]::new));
		assertThat(readAll()).containsExactlyElementsOf(messages);
	}

	@Test
	void goOverTheChannelWhereTheMemoryIsFull() throws Exception {
		List<byte[]> messages = List.of(message(1_500_000, 1), message(5_000_000, 2), message(70_000, 3));
		send(messages.toArray(byte[][]::new));
		assertThat(written.size()).as("bytes on the channel").isBetween(6_500_000 - Lane.CAPACITY, 6_000_000);
		assertThat(readAll()).containsExactlyElementsOf(messages);
	}

	@Test
	void areNotReadWhereNoMemoryIsShared() throws Exception {
		send(message(100_000, 1));
		assertThatThrownBy(() -> Frames.readAll(new MessageReader(bytes(written.toByteArray()), LIMIT)))
				.isInstanceOf(FrameException.class).hasMessageContaining("shared memory, but none is shared");
	}

	@Test
	void endTheConnectionWhereTheyAreSaidToLieOutsideIt() {
		assertRefused(shared(100, Lane.CAPACITY - 50, 100), "no piece of 100 bytes");
		assertRefused(shared(100, 0, 101), "a chunk of 101 bytes came after 0 of the 100 bytes");
		assertRefused(shared(LIMIT + 1, 0, 100), "over the limit");
		assertRefused(shared(-1, 0, 100), "over the limit");
		assertRefused(Frames.join(shared(100, 0, 50), shared(99, 50, 49)), "a chunk of a message of 99 bytes");
		assertRefused(Frames.frame(FrameType.SHARED, new byte[15]), "no frame begins with c000000f");
	}

	private void assertRefused(byte[] frames, String reason) {
		MessageReader reader = new MessageReader(bytes(frames), LIMIT);
		reader.share(both.far().inlet());
		assertThatThrownBy(reader::next).isInstanceOf(FrameException.class).hasMessageContaining(reason);
	}

	private static byte[] shared(int total, long position, int count) {
		return Frames.frame(FrameType.SHARED, ByteBuffer.allocate(16).putInt(total).putLong(position).putInt(count).array());
	}

	private void send(byte[]... messages) throws InterruptedException {
		for (byte[] message : messages) {
			writer.send(ByteBuffer.wrap(message));
		}
		assertThat(writer.flush(1, TimeUnit.MINUTES)).isTrue();
	}

	private List<byte[]> readAll() throws IOException {
		MessageReader reader = new MessageReader(bytes(written.toByteArray()), LIMIT);
		reader.share(both.far().inlet());
		return Frames.readAll(reader);
	}

	private static SlicedChannel bytes(byte[] all) {
		return new SlicedChannel(all, () -> 5000);
	}

	/** Of a kind that may not overtake, and is for the reader's user. */
	private static byte[] message(int size, int seed) {
		byte[] message = new byte[size];
		new Random(seed).nextBytes(message);
		message[0] = 0;
		return message;
	}
}
