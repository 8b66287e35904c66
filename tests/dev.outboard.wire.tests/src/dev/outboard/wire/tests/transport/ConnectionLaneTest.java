package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.lane.Lane;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.tests.lane.SharedMemories;
import dev.outboard.wire.tests.support.Frames;
import dev.outboard.wire.tests.support.Sockets;

/** Connections that come to share memory. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ConnectionLaneTest {

	private static final int LIMIT = 64 * 1024 * 1024;
	private static final int LARGE = 300_000;
	/** So many bytes on the socket have no chunk among them. */
	private static final int NO_CHUNK = 1000;
	private static final int SENDERS = 3;
	private static final int EACH = 100;

	private final Connection near = new Connection("near#1", LIMIT);
	private final Connection far = new Connection("far#2", LIMIT);
	private final Received atNear = new Received();
	private final Received atFar = new Received();
	private Sockets sockets;
	private LanePeer peer;

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
		far.takeLane();
	}

	@AfterEach
	void close() throws IOException {
		near.close();
		far.close();
		sockets.close();
		if (peer != null) {
			peer.close();
		}
	}

	/** Whichever side has the first one. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void shareItFromTheFirstLargeMessageOn(boolean fromNear) throws Exception {
		Set<Path> named = SharedMemories.named();
		open();
		Set<String> before = SharedMemories.mapped().keySet();
		(fromNear ? near : far).send(message(1, 1000));
		assertWhole(fromNear ? atFar : atNear, 1, 1000);
		assertThat(shared(before)).as("nothing is taken for small messages").isEmpty();
		(fromNear ? near : far).send(message(2, LARGE));
		assertWhole(fromNear ? atFar : atNear, 2, LARGE);
		await("both sides have it").until(() -> shared(before).equals(List.of(2L)));
		await("the file is open no longer").until(() -> SharedMemories.open() == 0);
		assertThat(named).containsAll(SharedMemories.named());
		far.send(message(3, LARGE));
		near.send(message(4, LARGE));
		assertWhole(atNear, 3, LARGE);
		assertWhole(atFar, 4, LARGE);
	}

	/** Returns how often each memory is mapped that was not known before. */
	private static List<Long> shared(Set<String> before) throws IOException {
		return SharedMemories.mapped().entrySet().stream().filter(each -> !before.contains(each.getKey()))
				.map(Map.Entry::getValue).toList();
	}

	@Test
	void fillTheMemoryThatWasTaken() throws Exception {
		near.open(sockets.near(), atNear);
		peer = new LanePeer(sockets.far());
		peer.reader.hearLane(offer -> peer.take(offer));
		sendUntilShared();
	}

	/** Returns when a message has come by the memory alone; the one on its way when that is taken may come by both. */
	private void sendUntilShared() throws Exception {
		int id = 0;
		do {
			near.send(message(++id, LARGE));
			assertThat(assertWhole(peer.reader.next().orElseThrow())).isEqualTo(id);
		} while (peer.last() >= NO_CHUNK);
	}

	@Test
	void fillTheMemoryThatTheyTook() throws Exception {
		far.open(sockets.far(), atFar);
		peer = new LanePeer(sockets.near());
		try (Lane.Offer offer = Lane.offer()) {
			peer.reader.share(offer.lane().inlet());
			peer.writer.send(LanePeer.lane(LanePeer.OFFERED, offer.name(), offer.mark()));
			peer.awaitStep(LanePeer.TAKEN);
		}
		far.send(message(1, LARGE));
		peer.last();
		assertThat(assertWhole(peer.reader.next().orElseThrow())).isEqualTo(1);
		assertThat(peer.last()).as("bytes on the socket").isLessThan(NO_CHUNK);
	}

	/** It would make a wait longer than it is to be. */
	@Test
	void doNotTakeAnOfferForAMessage() throws Exception {
		far.open(sockets.far());
		peer = new LanePeer(sockets.near());
		peer.writer.send(LanePeer.lane(LanePeer.OFFERED, "/nowhere", 0));
		assertThat(far.awaitInput(TimeUnit.MILLISECONDS.toNanos(200))).isFalse();
		assertThat(peer.awaitStep(LanePeer.REFUSED)).as("it was heard").isTrue();
		far.wakeUp();
		assertThat(far.awaitInput()).as("woken").isFalse();
		peer.writer.send(message(1, 10));
		assertThat(far.awaitInput()).isTrue();
		assertThat(assertWhole(far.receive().orElseThrow())).isEqualTo(1);
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
		peer = new LanePeer(sockets.far());
		boolean[] offered = new boolean[1];
		peer.reader.hearLane(offer -> {
			offered[0] = true;
			peer.writer.send(LanePeer.lane(LanePeer.REFUSED, "", 0));
		});
		int sent = 0;
		while (!offered[0]) {
			near.send(message(++sent, LARGE));
			assertThat(assertWhole(peer.reader.next().orElseThrow())).isEqualTo(sent);
		}
		await("nothing is left of the offer").until(() -> SharedMemories.open() == 0);
		near.send(message(++sent, LARGE));
		assertThat(assertWhole(peer.reader.next().orElseThrow())).isEqualTo(sent);
		peer.writer.send(message(1, LARGE));
		assertWhole(atNear, 1, LARGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/proc/1/fd/nothing", "", "a\0b", "/dev/null" })
	void goOnOverTheSocketWhereWhatIsOfferedCannotBeOpened(String name) throws Exception {
		far.open(sockets.far(), atFar);
		peer = new LanePeer(sockets.near());
		peer.writer.send(LanePeer.lane(LanePeer.OFFERED, name, 0));
		peer.awaitStep(LanePeer.REFUSED);
		far.send(message(1, LARGE));
		assertThat(assertWhole(peer.reader.next().orElseThrow())).isEqualTo(1);
	}

	/** Nobody offers what the other side is to offer, or takes what is not there. */
	@ParameterizedTest
	@ValueSource(ints = { LanePeer.OFFERED, LanePeer.TAKEN, LanePeer.REFUSED, 9 })
	void endWhereTheWorkerTakesAStepThatIsNotItsOwn(int step) throws Exception {
		near.open(sockets.near(), atNear);
		peer = new LanePeer(sockets.far());
		peer.writer.send(LanePeer.lane(step, "/dev/null", 0));
		await().until(() -> atNear.closed);
		assertThat(atNear.failure.orElseThrow()).hasMessageContaining("step " + step + " to shared memory");
	}

	@Test
	void endWhereMemoryIsOfferedTwiceOrToSomebodyWhoWantsNone() throws Exception {
		far.open(sockets.far(), atFar);
		peer = new LanePeer(sockets.near());
		peer.writer.send(LanePeer.lane(LanePeer.OFFERED, "/nowhere", 0));
		peer.writer.send(LanePeer.lane(LanePeer.OFFERED, "/nowhere", 0));
		await().until(() -> atFar.closed);
		assertThat(atFar.failure.orElseThrow()).hasMessageContaining("step 0 to shared memory");
		try (Sockets others = Sockets.open(Sockets.Kind.UNIX)) {
			Connection without = new Connection("none#3", LIMIT);
			without.open(others.far());
			LanePeer offering = new LanePeer(others.near());
			offering.writer.send(LanePeer.lane(LanePeer.OFFERED, "/nowhere", 0));
			assertThatThrownBy(without::receive).hasMessageContaining("step 0 to shared memory");
			offering.writer.close();
		}
	}

	/** A worker may cut off the file that it shares, after which there is no memory where there was some. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void holdNobodyUpWhereTheMemoryIsCutOff(boolean reading) throws Exception {
		near.open(sockets.near(), atNear);
		peer = new LanePeer(sockets.far());
		RandomAccessFile[] memory = new RandomAccessFile[1];
		peer.reader.hearLane(offer -> {
			memory[0] = peer.open(offer);
			peer.take(offer);
		});
		sendUntilShared();
		memory[0].setLength(0);
		memory[0].close();
		if (reading) {
			peer.socket.write(ByteBuffer.wrap(Frames.frame(FrameType.SHARED,
					ByteBuffer.allocate(FrameType.SHARED_BYTES).putInt(100).putLong(0).putInt(100).array())));
			await().until(() -> atNear.closed);
			assertThat(atNear.failure).as("it says so").isPresent();
		} else {
			near.send(message(1, LARGE));
			assertThat(near.flush(1, TimeUnit.MINUTES)).isTrue();
		}
	}

	@Test
	void leaveNothingOpenWhereTheyAreClosedMeanwhile() throws Exception {
		// The peer answers nothing.
		near.open(sockets.near(), atNear);
		near.send(message(1, LARGE));
		await().until(() -> SharedMemories.open() == 1);
		near.close();
		await().until(() -> SharedMemories.open() == 0);
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
