package dev.outboard.wire.tests.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.frame.FrameWriter;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.tests.support.Frames;
import dev.outboard.wire.tests.support.GatedChannel;
import dev.outboard.wire.tests.support.SlicedChannel;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FrameWriterTest {

	private static final int LIMIT = 100_000;

	private final GatedChannel channel = new GatedChannel(Integer.MAX_VALUE);
	private final FrameWriter writer = new FrameWriter();

	@AfterEach
	void close() {
		writer.close();
		channel.close();
	}

	@Test
	void framesSentBeforeTheStartGoOutFirst() throws Exception {
		send(1);
		send(2);
		writer.start(channel, "test-writer");
		send(3);
		channel.permit(10);
		flush();
		assertThat(numbers(channel)).containsExactly(1, 2, 3);
	}

	@Test
	void framesThatGatherDuringAWriteGoOutAsOne() throws Exception {
		writer.start(channel, "test-writer");
		send(0);
		await().until(channel::isWaiting);
		IntStream.range(1, 1000).forEach(this::send);
		channel.permit(2);
		flush();
		assertThat(channel.writes()).isEqualTo(2);
		assertThat(numbers(channel)).containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
	}

	@Test
	void aChannelMayTakeABatchInPieces() throws Exception {
		try (GatedChannel narrow = new GatedChannel(3)) {
			narrow.permit(100_000);
			IntStream.range(0, 1000).forEach(this::send);
			writer.start(narrow, "test-writer");
			flush();
			assertThat(numbers(narrow)).containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
		}
	}

	@Test
	void framesOfNoBytesAndLargeMessagesAreSent() throws Exception {
		channel.permit(10);
		writer.start(channel, "test-writer");
		writer.send(ByteBuffer.allocate(0));
		writer.send(ByteBuffer.allocate(LIMIT));
		flush();
		assertThat(frames(channel)).extracting(frame -> frame.length).containsExactly(0, LIMIT);
	}

	@Test
	void theBufferOfASmallMessageIsTheCallersAgainAtOnce() throws Exception {
		byte[] bytes = ByteBuffer.allocate(4).putInt(7).array();
		writer.send(ByteBuffer.wrap(bytes));
		ByteBuffer.wrap(bytes).putInt(8);
		writer.send(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
		channel.permit(1);
		writer.start(channel, "test-writer");
		flush();
		assertThat(numbers(channel)).containsExactly(7, 8);
	}

	@Test
	void flushWaitsForWhatIsBeingWritten() throws Exception {
		assertThat(writer.flush(0, TimeUnit.SECONDS)).as("nothing was sent").isTrue();
		send(1);
		assertThat(writer.flush(1, TimeUnit.MILLISECONDS)).as("not started").isFalse();
		writer.start(channel, "test-writer");
		await().until(channel::isWaiting);
		assertThat(writer.flush(1, TimeUnit.MILLISECONDS)).as("the write is stuck").isFalse();
		channel.permit(1);
		flush();
		assertThat(numbers(channel)).containsExactly(1);
	}

	@Test
	void whatIsSentAfterTheEndIsDropped() throws Exception {
		channel.permit(10);
		writer.start(channel, "test-writer");
		send(1);
		flush();
		writer.close();
		send(2);
		flush();
		assertThat(numbers(channel)).containsExactly(1);
	}

	@Test
	void aChannelThatBreaksEndsTheWriterAndWhoeverWaitsForIt() throws Exception {
		writer.start(channel, "test-writer-breaks");
		send(1);
		await().until(channel::isWaiting);
		channel.breakDown();
		flush();
		send(2);
		flush();
		await().until(() -> threads("test-writer-breaks").findAny().isEmpty());
	}

	@Test
	void soDoesOneThatFailsUnexpectedly() throws Exception {
		Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
		CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
		Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.complete(failure));
		try (GatedChannel odd = new GatedChannel(-1)) {
			odd.permit(1);
			writer.start(odd, "test-writer-odd");
			send(1);
			flush();
			assertThat(uncaught.get(1, TimeUnit.MINUTES)).isInstanceOf(NegativeArraySizeException.class);
		} finally {
			Thread.setDefaultUncaughtExceptionHandler(before);
		}
	}

	@Test
	void theWritersThreadIsADaemonAndEndsWithIt() {
		channel.permit(10);
		writer.start(channel, "test-writer-thread");
		assertThat(threads("test-writer-thread")).allMatch(Thread::isDaemon).hasSize(1);
		writer.close();
		await().dontCatchUncaughtExceptions().until(() -> threads("test-writer-thread").findAny().isEmpty());
	}

	private void send(int number) {
		writer.send(ByteBuffer.allocate(4).putInt(number).flip());
	}

	private void flush() throws InterruptedException {
		assertThat(writer.flush(1, TimeUnit.MINUTES)).isTrue();
	}

	private static List<Integer> numbers(GatedChannel from) throws IOException {
		return frames(from).stream().map(frame -> ByteBuffer.wrap(frame).getInt()).toList();
	}

	private static List<byte[]> frames(GatedChannel from) throws IOException {
		return Frames.readAll(new MessageReader(new SlicedChannel(from.written(), () -> 4096), LIMIT));
	}

	private static Stream<Thread> threads(String name) {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(name));
	}
}
