package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.tests.support.Sockets;

/** A connection whose messages are fetched. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PulledConnectionTest {

	private static final int LIMIT = 1_000_000;
	private static final int MESSAGES = 20_000;

	private final Connection near = new Connection("near#1", LIMIT);
	private final Connection far = new Connection("far#2", LIMIT);
	private Sockets sockets;

	@BeforeEach
	void open() throws IOException {
		sockets = Sockets.open(Sockets.Kind.UNIX);
		near.open(sockets.near());
		far.open(sockets.far());
	}

	@AfterEach
	void close() throws IOException {
		near.close();
		far.close();
		sockets.close();
	}

	@Test
	void messagesAreFetchedInOrderBothWays() throws Exception {
		send(near, "to far 1");
		send(near, "to far 2");
		send(far, "to near");
		assertThat(far.receive()).contains("to far 1".getBytes());
		assertThat(far.receive()).contains("to far 2".getBytes());
		assertThat(near.receive()).contains("to near".getBytes());
	}

	@Test
	void itIsReadyWhileMessagesAreBuffered() throws Exception {
		assertThat(far.isReady()).isFalse();
		send(near, "1");
		send(near, "2");
		assertThat(near.flush(1, TimeUnit.MINUTES)).isTrue();
		assertThat(far.receive()).isPresent();
		while (!far.isReady()) {
			send(near, "3");
			send(near, "4");
			assertThat(near.flush(1, TimeUnit.MINUTES)).isTrue();
			assertThat(far.receive()).isPresent();
		}
		assertThat(far.receive()).isPresent();
	}

	@Test
	void noThreadReads() {
		assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().equals("outboard-reader far#2"));
	}

	@Test
	void threadsMayTakeTurnsUnderALock() throws Exception {
		Lock role = new ReentrantLock();
		List<Integer> received = new ArrayList<>();
		List<CompletableFuture<Void>> readers = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			readers.add(CompletableFuture.runAsync(() -> takeTurns(role, received)));
		}
		for (int i = 0; i < MESSAGES; i++) {
			near.send(ByteBuffer.allocate(i % 500 == 499 ? 200_000 : 4).putInt(i).rewind());
		}
		for (CompletableFuture<Void> reader : readers) {
			reader.get(1, TimeUnit.MINUTES);
		}
		assertThat(received).hasSize(MESSAGES).isSorted();
	}

	@Test
	void theEndIsEmptyAgainAndAgain() throws Exception {
		send(near, "last");
		assertThat(near.flush(1, TimeUnit.MINUTES)).isTrue();
		near.close();
		assertThat(far.receive()).contains("last".getBytes());
		assertThat(far.receive()).isEmpty();
		assertThat(far.receive()).isEmpty();
		assertThat(near.receive()).as("closed by this side").isEmpty();
		assertThat(sockets.far().isOpen()).isFalse();
	}

	@Test
	void closingItLetsAWaitingReaderReturn() throws Exception {
		AtomicBoolean begun = new AtomicBoolean();
		CompletableFuture<Optional<byte[]>> waiting = CompletableFuture.supplyAsync(() -> {
			begun.set(true);
			return receive(far);
		});
		await().untilTrue(begun);
		far.close();
		assertThat(waiting.get(1, TimeUnit.MINUTES)).isEmpty();
	}

	@Test
	void aTimedWaitEndsWithTheTimeAndWithTheFirstMessage() throws Exception {
		assertThat(far.awaitInput(TimeUnit.MILLISECONDS.toNanos(2))).isFalse();
		send(near, "1");
		assertThat(far.awaitInput(TimeUnit.MINUTES.toNanos(1))).isTrue();
		assertThat(far.receive()).contains("1".getBytes());
		assertThat(far.awaitInput(1)).isFalse();
	}

	@Test
	void aTimedWaitEndsWithAWakeUp() throws Exception {
		far.wakeUp();
		assertThat(far.awaitInput(Long.MAX_VALUE)).isFalse();
	}

	@Test
	void aTimedWaitEndsWithAnInterruptWhichStays() throws Exception {
		Thread.currentThread().interrupt();
		assertThat(far.awaitInput(Long.MAX_VALUE)).as("interrupted before").isFalse();
		assertThat(Thread.interrupted()).isTrue();
		CompletableFuture<Boolean> kept = new CompletableFuture<>();
		Thread waiting = Thread.ofPlatform().daemon().start(() -> {
			try {
				kept.complete(!far.awaitInput(Long.MAX_VALUE) && Thread.interrupted());
			} catch (IOException e) {
				kept.completeExceptionally(e);
			}
		});
		waiting.interrupt();
		assertThat(kept.get(1, TimeUnit.MINUTES)).as("interrupted meanwhile").isTrue();
	}

	@Test
	void anInterruptWithinAMessageIsKeptForLater() throws Exception {
		ByteBuffer frame = ByteBuffer.allocate(5).putInt(FrameType.WHOLE.header(1)).put((byte) 1).flip();
		sockets.near().write(frame.slice(0, 4));
		CompletableFuture<Boolean> kept = new CompletableFuture<>();
		Thread waiting = Thread.ofPlatform().daemon().start(() -> {
			boolean received = receive(far).isPresent();
			kept.complete(received && Thread.interrupted());
		});
		waiting.interrupt();
		sockets.near().write(frame.slice(4, 1));
		assertThat(kept.get(1, TimeUnit.MINUTES)).isTrue();
	}

	@Test
	void rubbishIsAFailureThatSaysSoAndClosesIt() throws Exception {
		sockets.near().write(ByteBuffer.wrap(new byte[] { -1, -1, -1, -1 }));
		assertThatThrownBy(far::receive).isInstanceOf(FrameException.class).hasMessageContaining("ffffffff");
		assertThat(sockets.far().isOpen()).isFalse();
	}

	@Test
	void itMayBeClosedBeforeItIsOpened() throws Exception {
		Connection closed = new Connection("near#1", LIMIT);
		closed.close();
		try (Sockets others = Sockets.open(Sockets.Kind.UNIX)) {
			closed.open(others.near());
			assertThat(others.near().isOpen()).isFalse();
			assertThat(closed.receive()).isEmpty();
		}
	}

	private void takeTurns(Lock role, List<Integer> received) {
		while (true) {
			role.lock();
			try {
				if (received.size() == MESSAGES) {
					return;
				}
				received.add(ByteBuffer.wrap(receive(far).orElseThrow()).getInt());
			} finally {
				role.unlock();
			}
		}
	}

	private static Optional<byte[]> receive(Connection connection) {
		try {
			return connection.receive();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static void send(Connection connection, String text) {
		connection.send(ByteBuffer.wrap(text.getBytes()));
	}
}
