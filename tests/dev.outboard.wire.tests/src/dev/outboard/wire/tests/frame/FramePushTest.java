package dev.outboard.wire.tests.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.frame.FrameWriter;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.tests.support.Frames;
import dev.outboard.wire.tests.support.GatedChannel;
import dev.outboard.wire.tests.support.SlicedChannel;

/** Messages that a sender pushes out by itself. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FramePushTest {

	private static final int LIMIT = 300_000;
	private static final int SENDERS = 4;
	private static final int MESSAGES = 5000;

	private final Channel channel = new Channel();
	private final FrameWriter writer = new FrameWriter();

	@AfterEach
	void close() {
		writer.close();
	}

	@Test
	void areWrittenByTheirSendersThread() throws Exception {
		writer.start(channel, channel.eager(), "test-writer");

		writer.append(frame(1));
		writer.append(frame(2));
		writer.push();

		assertThat(numbers()).containsExactly(1, 2);
		assertThat(channel.writers).containsOnly(Thread.currentThread());
	}

	@Test
	void areFinishedByTheWritersThreadWhereTheChannelIsFull() throws Exception {
		channel.room = 5;
		writer.start(channel, channel.eager(), "test-writer");

		for (int i = 0; i < 100; i++) {
			writer.append(frame(i));
			writer.push();
		}

		assertThat(writer.flush(1, TimeUnit.MINUTES)).isTrue();
		assertThat(numbers()).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
		assertThat(channel.writers).extracting(Thread::getName).contains("test-writer");
	}

	@Test
	void areNotWaitedForWhileAnotherThreadWrites() throws Exception {
		try (GatedChannel stuck = new GatedChannel(Integer.MAX_VALUE)) {
			writer.start(stuck, channel.eager(), "test-writer");
			writer.send(frame(1));
			await().until(stuck::isWaiting);

			writer.append(frame(2));
			writer.push();
			assertThat(channel.written.size()).as("it was not overtaken").isZero();
			stuck.permit(2);

			assertThat(writer.flush(1, TimeUnit.MINUTES)).isTrue();
			assertThat(Frames.readAll(reader(stuck.written()))).hasSize(2);
		}
	}

	@Test
	void waitForTheStart() throws Exception {
		writer.append(frame(1));
		writer.push();
		writer.start(channel, channel.eager(), "test-writer");

		assertThat(writer.flush(1, TimeUnit.MINUTES)).isTrue();
		assertThat(numbers()).containsExactly(1);
	}

	@Test
	void endTheWriterWhereTheChannelBreaks() throws Exception {
		writer.start(channel, channel.eager(), "test-writer-broken");
		channel.broken = true;

		writer.append(frame(1));
		writer.push();

		assertThat(writer.flush(1, TimeUnit.MINUTES)).as("nobody waits for it").isTrue();
		await().until(() -> Thread.getAllStackTraces().keySet().stream()
				.noneMatch(thread -> thread.getName().equals("test-writer-broken")));
	}

	/** As that of a user's recursion, of which each step sends something. */
	@Test
	void areFinishedByTheWritersThreadWhereTheSendersStackIsExhausted() throws Exception {
		writer.start(channel, channel.eager(), "test-writer");
		channel.exhausted = true;

		writer.append(frame(1));
		writer.push();
		channel.exhausted = false;
		writer.append(frame(2));
		writer.push();

		assertThat(writer.flush(1, TimeUnit.MINUTES)).isTrue();
		assertThat(numbers()).containsExactly(1, 2);
	}

	/** Large ones, too, which go in chunks. */
	@Test
	void stayInTheOrderOfEachSenderAndWhole() throws Exception {
		channel.room = 70_000;
		writer.start(channel, channel.eager(), "test-writer");
		try (ExecutorService pool = Executors.newFixedThreadPool(SENDERS)) {
			List<Future<?>> senders = new ArrayList<>();
			for (int i = 0; i < SENDERS; i++) {
				int sender = i;
				senders.add(pool.submit(() -> IntStream.range(0, MESSAGES).forEach(n -> send(sender, n))));
			}
			for (Future<?> sender : senders) {
				sender.get();
			}
		}
		assertThat(writer.flush(1, TimeUnit.MINUTES)).isTrue();

		int[] next = new int[SENDERS];
		for (byte[] frame : Frames.readAll(reader(channel.written.toByteArray()))) {
			ByteBuffer bytes = ByteBuffer.wrap(frame);
			int sender = bytes.getInt();
			assertThat(bytes.getInt()).isEqualTo(next[sender]++);
		}
		assertThat(next).containsOnly(MESSAGES);
	}

	private void send(int sender, int number) {
		int size = number % 1000 == 999 ? 200_000 : 8;
		ByteBuffer message = ByteBuffer.allocate(size).putInt(sender).putInt(number).rewind();
		if (number % 3 == 0) {
			writer.send(message);
		} else {
			writer.append(message);
			writer.push();
		}
	}

	private List<Integer> numbers() throws IOException {
		return Frames.readAll(reader(channel.written.toByteArray())).stream().map(bytes -> ByteBuffer.wrap(bytes).getInt())
				.toList();
	}

	private static MessageReader reader(byte[] bytes) {
		return new MessageReader(new SlicedChannel(bytes, () -> 4096), LIMIT);
	}

	private static ByteBuffer frame(int number) {
		return ByteBuffer.allocate(4).putInt(number).flip();
	}

	/** Takes what it has room for; as the eager one it takes nothing each second time, if room is short. */
	private static final class Channel implements WritableByteChannel {

		private final ByteArrayOutputStream written = new ByteArrayOutputStream();
		private final List<Thread> writers = new CopyOnWriteArrayList<>();
		private volatile int room = Integer.MAX_VALUE;
		private volatile boolean broken;
		private volatile boolean exhausted;
		private boolean full;

		@Override
		public synchronized int write(ByteBuffer source) throws IOException {
			if (broken) {
				throw new IOException("broken");
			}
			int count = Math.min(room, source.remaining());
			byte[] bytes = new byte[count];
			source.get(bytes);
			written.write(bytes);
			if (!writers.contains(Thread.currentThread())) {
				writers.add(Thread.currentThread());
			}
			return count;
		}

		WritableByteChannel eager() {
			return new WritableByteChannel() {

				@Override
				public int write(ByteBuffer source) throws IOException {
					if (exhausted) {
						throw new StackOverflowError();
					}
					full = room < Integer.MAX_VALUE && !full;
					return full ? 0 : Channel.this.write(source);
				}

				@Override
				public boolean isOpen() {
					return Channel.this.isOpen();
				}

				@Override
				public void close() {
					Channel.this.close();
				}
			};
		}

		@Override
		public boolean isOpen() {
			return true;
		}

		@Override
		public void close() {
			broken = true;
		}
	}
}
