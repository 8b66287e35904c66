package dev.outboard.wire.tests.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.outboard.wire.internal.frame.FrameWriter;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.tests.support.Frames;
import dev.outboard.wire.tests.support.Sockets;

/** Writer and reader over what the operating system has. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FrameExchangeTest {

	private static final int LIMIT = 1024 * 1024;
	private static final int SENDERS = 8;
	private static final int FRAMES = 5000;

	private final FrameWriter writer = new FrameWriter();

	@ParameterizedTest
	@EnumSource
	void messagesOfOneThreadStayInOrderAmongThoseOfManyOverASocket(Sockets.Kind kind) throws Exception {
		try (Sockets sockets = Sockets.open(kind)) {
			writer.start(sockets.near(), "test-writer");
			assertThatAllArriveInOrder(new MessageReader(sockets.far(), LIMIT));
			writer.close();
		}
	}

	@Test
	void messagesOfOneThreadStayInOrderAmongThoseOfManyOverAPipe() throws Exception {
		Pipe pipe = Pipe.open();
		try (Pipe.SinkChannel sink = pipe.sink(); Pipe.SourceChannel source = pipe.source()) {
			writer.start(sink, "test-writer");
			assertThatAllArriveInOrder(new MessageReader(source, LIMIT));
			writer.close();
		}
	}

	@ParameterizedTest
	@EnumSource
	void aLargeMessagePassesASocketThatHoldsLess(Sockets.Kind kind) throws Exception {
		try (Sockets sockets = Sockets.open(kind)) {
			writer.start(sockets.near(), "test-writer");
			byte[] frame = new byte[LIMIT];
			frame[LIMIT - 1] = 42;
			writer.send(ByteBuffer.wrap(frame));
			assertThat(new MessageReader(sockets.far(), LIMIT).next()).contains(frame);
			writer.close();
		}
	}

	@Test
	void aPeerMayDeliverByteByByte() throws Exception {
		byte[] bytes = Frames.encode("slow".getBytes(), new byte[0], "peer".repeat(500).getBytes());
		try (Sockets sockets = Sockets.open(Sockets.Kind.TCP)) {
			Thread slow = Thread.ofPlatform().start(() -> {
				try {
					for (byte each : bytes) {
						sockets.near().write(ByteBuffer.wrap(new byte[] { each }));
					}
					sockets.near().shutdownOutput();
				} catch (IOException e) {
					throw new AssertionError(e);
				}
			});
			List<byte[]> frames = Frames.readAll(new MessageReader(sockets.far(), LIMIT));
			slow.join();
			assertThat(Frames.encode(frames.toArray(byte[][]::new))).isEqualTo(bytes);
		}
	}

	/** An interrupt closes a channel that the interrupted thread is using: so no sender may ever use it. */
	@ParameterizedTest
	@EnumSource
	void anInterruptedSenderDoesNotCloseTheChannel(Sockets.Kind kind) throws Exception {
		try (Sockets sockets = Sockets.open(kind)) {
			writer.start(sockets.near(), "test-writer");
			MessageReader reader = new MessageReader(sockets.far(), LIMIT);
			for (int i = 0; i < 100; i++) {
				Thread.currentThread().interrupt();
				writer.send(frame(0, i));
				assertThat(Thread.interrupted()).as("the interrupt is left to the sender").isTrue();
				assertThat(reader.next().map(bytes -> ByteBuffer.wrap(bytes).getInt(4))).contains(i);
			}
			assertThat(sockets.near().isOpen()).isTrue();
			writer.close();
		}
	}

	@Test
	void closingWhileOthersSendHurtsNobody() throws Exception {
		for (int round = 0; round < 20; round++) {
			FrameWriter closed = new FrameWriter();
			try (Sockets sockets = Sockets.open(Sockets.Kind.UNIX);
					ExecutorService pool = Executors.newFixedThreadPool(SENDERS)) {
				closed.start(sockets.near(), "test-writer");
				CountDownLatch begun = new CountDownLatch(SENDERS);
				List<Future<?>> senders = new ArrayList<>();
				for (int i = 0; i < SENDERS; i++) {
					int sender = i;
					senders.add(pool.submit(() -> sendAll(closed, sender, begun)));
				}
				begun.await();
				closed.close();
				for (Future<?> each : senders) {
					each.get();
				}
			}
		}
	}

	private void assertThatAllArriveInOrder(MessageReader reader) throws Exception {
		try (ExecutorService pool = Executors.newFixedThreadPool(SENDERS)) {
			CountDownLatch begun = new CountDownLatch(SENDERS);
			for (int i = 0; i < SENDERS; i++) {
				int sender = i;
				pool.submit(() -> sendAll(writer, sender, begun));
			}
			int[] next = new int[SENDERS];
			for (int i = 0; i < SENDERS * FRAMES; i++) {
				ByteBuffer frame = ByteBuffer.wrap(reader.next().orElseThrow(() -> new IOException("ended early")));
				int sender = frame.getInt();
				assertThat(frame.getInt()).isEqualTo(next[sender]++);
			}
			assertThat(next).containsOnly(FRAMES);
		}
	}

	private static void sendAll(FrameWriter writer, int sender, CountDownLatch begun) {
		for (int i = 0; i < FRAMES; i++) {
			writer.send(frame(sender, i));
			begun.countDown();
		}
	}

	/** Messages differ in size, so that each place in a buffer is met; some are large. */
	private static ByteBuffer frame(int sender, int number) {
		int size = number % 1000 == 999 ? 200_000 : number % 61;
		return ByteBuffer.allocate(8 + size).putInt(sender).putInt(number).rewind();
	}
}
