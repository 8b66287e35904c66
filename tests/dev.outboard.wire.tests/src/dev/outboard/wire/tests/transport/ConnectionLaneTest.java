package dev.outboard.wire.tests.transport;

import static dev.outboard.wire.tests.transport.LaneMessages.LARGE;
import static dev.outboard.wire.tests.transport.LaneMessages.assertNext;
import static dev.outboard.wire.tests.transport.LaneMessages.assertWhole;
import static dev.outboard.wire.tests.transport.LaneMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.wire.internal.lane.Lane;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.tests.lane.SharedMemories;

/** Connections that come to share memory. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ConnectionLaneTest {

	private static final int SENDERS = 3;
	private static final int EACH = 100;

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

	/** Whichever side has the first one. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void shareItFromTheFirstLargeMessageOn(boolean fromNear) throws Exception {
		pair.open();
		Connection first = fromNear ? pair.near : pair.far;
		RecordingHandler atOther = fromNear ? pair.atFar : pair.atNear;
		Set<String> before = SharedMemories.mapped().keySet();
		first.send(message(1, 1000));
		assertNext(atOther, 1, 1000);
		assertThat(shared(before)).as("nothing is taken for small messages").isEmpty();
		first.send(message(2, LARGE));
		assertNext(atOther, 2, LARGE);
		await("both sides have it").until(() -> shared(before).equals(List.of(2L)));
		await("the file is open no longer").until(() -> SharedMemories.open() == 0);
		assertThat(SharedMemories.named()).isEmpty();
		pair.far.send(message(3, LARGE));
		pair.near.send(message(4, LARGE));
		assertNext(pair.atNear, 3, LARGE);
		assertNext(pair.atFar, 4, LARGE);
	}

	/** Returns how often each memory is mapped that was not known before. */
	private static List<Long> shared(Set<String> before) throws IOException {
		return SharedMemories.mapped().entrySet().stream().filter(each -> !before.contains(each.getKey()))
				.map(Map.Entry::getValue).toList();
	}

	@Test
	void fillTheMemoryThatWasTaken() throws Exception {
		LanePeer peer = pair.openNear();
		peer.reader.hearLane(offer -> peer.take(offer));
		peer.awaitShared(pair.near);
	}

	@Test
	void fillTheMemoryThatTheyTook() throws Exception {
		LanePeer peer = pair.openFar();
		try (Lane.Offer offer = Lane.offer()) {
			peer.reader.share(offer.lane().inlet());
			peer.writer.send(LanePeer.lane(LanePeer.OFFERED, offer.name(), offer.mark()));
			peer.awaitStep(LanePeer.TAKEN);
		}
		pair.far.send(message(1, LARGE));
		peer.last();
		peer.assertNext(1);
		assertThat(peer.last()).as("bytes on the socket").isLessThan(LanePeer.NO_CHUNK);
	}

	/** It would make a wait longer than it is to be. */
	@Test
	void doNotTakeAnOfferForAMessage() throws Exception {
		Connection far = pair.far;
		far.open(pair.sockets.far());
		try (LanePeer peer = new LanePeer(pair.sockets.near())) {
			peer.writer.send(LanePeer.lane(LanePeer.OFFERED, "/nowhere", 0));
			assertThat(far.awaitInput(TimeUnit.MILLISECONDS.toNanos(200))).isFalse();
			assertThat(peer.awaitStep(LanePeer.REFUSED)).as("it was heard").isTrue();
			far.wakeUp();
			assertThat(far.awaitInput()).as("woken").isFalse();
			peer.writer.send(message(1, 10));
			assertThat(far.awaitInput()).isTrue();
			assertThat(assertWhole(far.receive().orElseThrow())).isEqualTo(1);
		}
	}

	@Test
	void loseAndMixNothingWhileTheyComeToShareIt() throws Exception {
		pair.open();
		try (ExecutorService senders = Executors.newFixedThreadPool(2 * SENDERS)) {
			Future<?>[] done = new Future<?>[2 * SENDERS];
			for (int i = 0; i < done.length; i++) {
				Connection from = i % 2 == 0 ? pair.near : pair.far;
				int first = i * EACH;
				done[i] = senders.submit(() -> send(from, first));
			}
			for (Future<?> each : done) {
				each.get();
			}
		}
		for (RecordingHandler received : List.of(pair.atNear, pair.atFar)) {
			int[] last = new int[2 * SENDERS];
			for (int i = 0; i < SENDERS * EACH; i++) {
				int id = (int) assertWhole(received.nextBytes());
				assertThat(id % EACH + 1).as("order of sender " + id / EACH).isEqualTo(++last[id / EACH]);
			}
		}
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
}
