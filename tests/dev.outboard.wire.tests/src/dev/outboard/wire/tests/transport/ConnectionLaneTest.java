package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameWriter;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.tests.lane.SharedMemories;
import dev.outboard.wire.tests.support.Sockets;

/** Connections that come to share memory. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ConnectionLaneTest {

	private static final int LIMIT = 64 * 1024 * 1024;
	private static final int LARGE = 300_000;
	private static final int SENDERS = 3;
	private static final int EACH = 100;
	private static final String OPEN = "/proc/self/fd";

	private final Connection near = new Connection("near#1", LIMIT);
	private final Connection far = new Connection("far#2", LIMIT);
	private final Received atNear = new Received();
	private final Received atFar = new Received();
	private Sockets sockets;

	/** Takes what arrives. */
	private static final class Received implements Connection.Handler {

		private final BlockingQueue<byte[]> messages = new LinkedBlockingQueue<>();
		private volatile Optional<IOException> failure = Optional.empty();
		private volatile boolean closed;

		@Override
		public void received(byte[] message) {
			messages.add(message);
		}

		@Override
		public void closed(Optional<IOException> cause) {
			failure = cause;
			closed = true;
		}
	}

	@BeforeEach
	void openSockets() throws IOException {
		SharedMemories.require();
		sockets = Sockets.open(Sockets.Kind.UNIX);
		near.offerLane();
	}

	@AfterEach
	void close() throws IOException {
		near.close();
		far.close();
		sockets.close();
	}

	/** Whichever side has the first one. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void shareItFromTheFirstLargeMessageOn(boolean fromNear) throws Exception {
		open();
		long before = mapped();
		(fromNear ? near : far).send(message(1, 1000));
		assertWhole(fromNear ? atFar : atNear, 1, 1000);
		assertThat(mapped()).as("nothing is taken for small messages").isEqualTo(before);
		(fromNear ? near : far).send(message(2, LARGE));
		assertWhole(fromNear ? atFar : atNear, 2, LARGE);
		// Once at each side.
		await().until(() -> mapped() == before + 2);
		assertThat(SharedMemories.named()).isEmpty();
		await("the file is open no longer").until(() -> openFiles() == 0);
		far.send(message(3, LARGE));
		near.send(message(4, LARGE));
		assertWhole(atNear, 3, LARGE);
		assertWhole(atFar, 4, LARGE);
	}

	@Test
	void loseAndMixNothingWhileTheyComeToShareIt() throws Exception {
		open();
		try (ExecutorService senders = Executors.newFixedThreadPool(2 * SENDERS)) {
			Future<?>[] done = new Future<?>[2 * SENDERS];
			for (int i = 0; i < done.length; i++) {
				Connection from = i % 2 == 0 ? near : far;
				int first = i * EACH;
				done[i] = senders.submit(() -> send(from, first));
			}
			for (Future<?> each : done) {
				each.get();
			}
		}
		for (Received received : new Received[] { atNear, atFar }) {
			int[] last = new int[2 * SENDERS];
			for (int i = 0; i < SENDERS * EACH; i++) {
				int id = (int) assertWhole(received.messages.poll(1, TimeUnit.MINUTES));
				assertThat(id % EACH + 1).as("order of sender " + id / EACH).isEqualTo(++last[id / EACH]);
			}
		}
	}

	@Test
	void goOnOverTheSocketWhereThePeerRefuses() throws Exception {
		near.open(sockets.near(), atNear);
		FrameWriter answers = new FrameWriter();
		answers.start(sockets.far(), "test-writer");
		boolean[] offered = new boolean[1];
		MessageReader reader = new MessageReader(sockets.far(), LIMIT, offer -> {
			offered[0] = true;
			answers.send(lane(2, ""));
		});
		int sent = 0;
		while (!offered[0]) {
			near.send(message(++sent, LARGE));
			assertThat(assertWhole(reader.next().orElseThrow())).isEqualTo(sent);
		}
		await("nothing is left of the offer").until(() -> openFiles() == 0);
		near.send(message(++sent, LARGE));
		assertThat(assertWhole(reader.next().orElseThrow())).isEqualTo(sent);
		answers.send(message(1, LARGE));
		assertWhole(atNear, 1, LARGE);
		answers.close();
	}

	@Test
	void goOnOverTheSocketWhereWhatIsOfferedCannotBeOpened() throws Exception {
		far.open(sockets.far(), atFar);
		FrameWriter offers = new FrameWriter();
		offers.start(sockets.near(), "test-writer");
		offers.send(lane(0, "/proc/1/fd/nothing"));
		MessageReader answers = new MessageReader(sockets.near(), LIMIT, answer -> {
			throw new FrameException("step " + Message.read(answer).body().readByte());
		});
		assertThatThrownBy(answers::next).hasMessage("step 2");
		far.send(message(1, LARGE));
		offers.close();
	}

	@Test
	void endWhereMemoryIsTakenThatWasNotOffered() throws Exception {
		near.open(sockets.near(), atNear);
		FrameWriter rubbish = new FrameWriter();
		rubbish.start(sockets.far(), "test-writer");
		rubbish.send(lane(1, ""));
		await().until(() -> atNear.closed);
		assertThat(atNear.failure.orElseThrow()).hasMessageContaining("taken that was not offered");
		rubbish.close();
	}

	@Test
	void leaveNothingOpenWhereTheyAreClosedMeanwhile() throws Exception {
		// The peer answers nothing.
		near.open(sockets.near(), atNear);
		near.send(message(1, LARGE));
		await().until(() -> openFiles() == 1);
		near.close();
		assertThat(openFiles()).isZero();
	}

	private void open() throws IOException {
		near.open(sockets.near(), atNear);
		far.open(sockets.far(), atFar);
	}

	private static void send(Connection from, int first) {
		for (int id = first; id < first + EACH; id++) {
			if (id % 2 == 0) {
				from.send(message(id, id % 3 == 0 ? 100 : LARGE + id));
			} else {
				from.append(message(id, id % 3 == 0 ? 100 : 1_000_000));
				from.push();
			}
		}
	}

	/** Returns how often shared memory is mapped into this process. */
	private static long mapped() throws IOException {
		try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
			return lines.filter(line -> line.contains("/dev/shm/outboard")).count();
		}
	}

	/** Returns how many files of shared memory this process has open. */
	private static long openFiles() throws IOException {
		try (var files = Files.list(Path.of(OPEN))) {
			return files.filter(ConnectionLaneTest::isShared).count();
		}
	}

	private static boolean isShared(Path file) {
		try {
			return Files.readSymbolicLink(file).toString().startsWith("/dev/shm/outboard");
		} catch (IOException e) {
			// Closed since it was listed.
			return false;
		}
	}

	private static ByteBuffer lane(int step, String name) {
		Output out = Message.begin(MessageKind.LANE, 0);
		out.writeByte(step);
		out.writeString(name);
		return out.toBuffer();
	}

	private static ByteBuffer message(long id, int size) {
		Output out = Message.begin(MessageKind.CALL, id, LIMIT);
		ByteBuffer space = out.writeSpace(size);
		Arrays.fill(space.array(), space.arrayOffset(), space.arrayOffset() + size, (byte) (id + size));
		return out.toBuffer();
	}

	private static void assertWhole(Received received, long id, int size) throws InterruptedException {
		byte[] bytes = received.messages.poll(1, TimeUnit.MINUTES);
		assertThat(assertWhole(bytes)).isEqualTo(id);
		assertThat(bytes).hasSize(size + 9);
	}

	/** Returns its id. */
	private static long assertWhole(byte[] bytes) {
		Message message = Message.read(bytes);
		byte[] content = message.body().readRemaining();
		byte expected = (byte) (message.id() + content.length);
		for (byte each : content) {
			if (each != expected) {
				throw new AssertionError("message " + message.id() + " has " + each + " instead of " + expected);
			}
		}
		return message.id();
	}
}
