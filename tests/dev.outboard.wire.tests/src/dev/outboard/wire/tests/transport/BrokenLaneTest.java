package dev.outboard.wire.tests.transport;

import static dev.outboard.wire.tests.transport.LaneMessages.LARGE;
import static dev.outboard.wire.tests.transport.LaneMessages.assertNext;
import static dev.outboard.wire.tests.transport.LaneMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.tests.lane.SharedMemories;
import dev.outboard.wire.tests.support.Frames;
import dev.outboard.wire.tests.support.Sockets;

/** Connections that come to share no memory, or not as they should: the peer refuses, errs, lies or is silent. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BrokenLaneTest {

	private LanePair pair;

	@BeforeAll
	static void require() {
		SharedMemories.require();
	}

	@BeforeEach
	void openSockets() throws IOException {
		pair = new LanePair();
	}

	@AfterEach
	void close() throws IOException {
		pair.close();
	}

	@Test
	void goOnOverTheSocketWhereThePeerRefuses() throws Exception {
		LanePeer peer = pair.openNear();
		boolean[] offered = new boolean[1];
		peer.reader.hearLane(offer -> {
			offered[0] = true;
			peer.writer.send(LanePeer.lane(LanePeer.REFUSED, "", 0));
		});
		int sent = 0;
		while (!offered[0]) {
			pair.near.send(message(++sent, LARGE));
			peer.assertNext(sent);
		}
		await("nothing is left of the offer").until(() -> SharedMemories.open() == 0);
		pair.near.send(message(++sent, LARGE));
		peer.assertNext(sent);
		peer.writer.send(message(1, LARGE));
		assertNext(pair.atNear, 1, LARGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/proc/1/fd/nothing", "", "a\0b", "/dev/null" })
	void goOnOverTheSocketWhereWhatIsOfferedCannotBeOpened(String name) throws Exception {
		LanePeer peer = pair.openFar();
		peer.writer.send(LanePeer.lane(LanePeer.OFFERED, name, 0));
		peer.awaitStep(LanePeer.REFUSED);
		pair.far.send(message(1, LARGE));
		peer.assertNext(1);
	}

	/** Nobody offers what the other side is to offer, or takes what is not there. */
	@ParameterizedTest
	@ValueSource(ints = { LanePeer.OFFERED, LanePeer.TAKEN, LanePeer.REFUSED, 9 })
	void endWhereTheWorkerTakesAStepThatIsNotItsOwn(int step) throws Exception {
		pair.openNear().writer.send(LanePeer.lane(step, "/dev/null", 0));
		assertThat(pair.atNear.awaitEnd().orElseThrow()).hasMessageContaining("step " + step + " to shared memory");
	}

	@Test
	void endWhereMemoryIsOfferedTwiceOrToSomebodyWhoWantsNone() throws Exception {
		LanePeer peer = pair.openFar();
		peer.writer.send(LanePeer.lane(LanePeer.OFFERED, "/nowhere", 0));
		peer.writer.send(LanePeer.lane(LanePeer.OFFERED, "/nowhere", 0));
		assertThat(pair.atFar.awaitEnd().orElseThrow()).hasMessageContaining("step 0 to shared memory");
		try (Sockets others = Sockets.open(Sockets.Kind.UNIX); LanePeer offering = new LanePeer(others.near())) {
			Connection without = new Connection("none#3", LaneMessages.LIMIT);
			without.open(others.far());
			offering.writer.send(LanePeer.lane(LanePeer.OFFERED, "/nowhere", 0));
			assertThatThrownBy(without::receive).hasMessageContaining("step 0 to shared memory");
		}
	}

	/** A worker may cut off the file that it shares, after which there is no memory where there was some. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void holdNobodyUpWhereTheMemoryIsCutOff(boolean reading) throws Exception {
		LanePeer peer = pair.openNear();
		RandomAccessFile[] memory = new RandomAccessFile[1];
		peer.reader.hearLane(offer -> {
			memory[0] = peer.open(offer);
			peer.take(offer);
		});
		peer.awaitShared(pair.near);
		memory[0].setLength(0);
		memory[0].close();
		if (reading) {
			peer.socket.write(ByteBuffer.wrap(Frames.frame(FrameType.SHARED,
					ByteBuffer.allocate(FrameType.SHARED_BYTES).putInt(100).putLong(0).putInt(100).array())));
			assertThat(pair.atNear.awaitEnd()).as("it says so").isPresent();
		} else {
			pair.near.send(message(1, LARGE));
			assertThat(pair.near.flush(1, TimeUnit.MINUTES)).isTrue();
		}
	}

	@Test
	void leaveNothingOpenWhereTheyAreClosedMeanwhile() throws Exception {
		// Nobody answers.
		pair.near.open(pair.sockets.near(), pair.atNear);
		pair.near.send(message(1, LARGE));
		await().until(() -> SharedMemories.open() == 1);
		pair.near.close();
		await().until(() -> SharedMemories.open() == 0);
	}
}
