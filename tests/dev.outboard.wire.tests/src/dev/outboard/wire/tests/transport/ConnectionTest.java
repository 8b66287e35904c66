package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.tests.support.Sockets;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ConnectionTest {

	private static final int LIMIT = 10_000;

	private final Connection near = new Connection("near#1", LIMIT);
	private final Connection far = new Connection("far#2", LIMIT);
	private final RecordingHandler nearHandler = new RecordingHandler();
	private final RecordingHandler farHandler = new RecordingHandler();
	private Sockets sockets;

	@AfterEach
	void close() throws IOException {
		near.close();
		far.close();
		sockets.close();
		awaitThreadsEnd();
	}

	@ParameterizedTest
	@EnumSource
	void messagesGoBothWaysInOrder(Sockets.Kind kind) throws Exception {
		open(kind);
		for (int i = 0; i < 1000; i++) {
			send(near, "to far " + i);
			send(far, "to near " + i);
		}
		for (int i = 0; i < 1000; i++) {
			assertThat(farHandler.nextMessage()).isEqualTo("to far " + i);
			assertThat(nearHandler.nextMessage()).isEqualTo("to near " + i);
		}
	}

	@ParameterizedTest
	@EnumSource
	void messagesSentBeforeItIsOpenGoFirst(Sockets.Kind kind) throws Exception {
		sockets = Sockets.open(kind);
		send(near, "early");
		near.open(sockets.near(), nearHandler);
		send(near, "late");
		far.open(sockets.far(), farHandler);
		assertThat(farHandler.nextMessage()).isEqualTo("early");
		assertThat(farHandler.nextMessage()).isEqualTo("late");
	}

	@ParameterizedTest
	@EnumSource
	void aMessageOverTheLimitIsRefusedAndTheConnectionStays(Sockets.Kind kind) throws Exception {
		open(kind);
		assertThatThrownBy(() -> near.send(ByteBuffer.allocate(LIMIT + 1))).isInstanceOf(IllegalArgumentException.class);
		send(near, "next");
		assertThat(farHandler.nextMessage()).isEqualTo("next");
	}

	@ParameterizedTest
	@EnumSource
	void whatWasSentBeforeTheEndArrives(Sockets.Kind kind) throws Exception {
		open(kind);
		send(near, "last");
		assertThat(near.flush(1, TimeUnit.MINUTES)).isTrue();
		near.close();
		assertThat(farHandler.nextMessage()).isEqualTo("last");
		assertThat(farHandler.awaitEnd()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void bothSidesHearOfAnOrderlyEndOnceWithoutAFailure(Sockets.Kind kind) throws Exception {
		open(kind);
		near.close();
		near.close();
		assertThat(farHandler.awaitEnd()).isEmpty();
		assertThat(nearHandler.awaitEnd()).isEmpty();
		far.close();
		awaitThreadsEnd();
		assertThat(nearHandler.ends()).isEqualTo(1);
		assertThat(farHandler.ends()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void aHandlerThatThrowsEndsItWithThatFailure(Sockets.Kind kind) throws Exception {
		sockets = Sockets.open(kind);
		RecordingHandler failing = new RecordingHandler() {
			@Override
			public void received(byte[] message) {
				throw new IllegalStateException("can't read " + new String(message));
			}
		};
		near.open(sockets.near(), nearHandler);
		far.open(sockets.far(), failing);
		send(near, "this");
		assertThat(failing.awaitEnd().orElseThrow()).hasMessageContaining("can't read this")
				.hasCauseInstanceOf(IllegalStateException.class);
		nearHandler.awaitEnd();
		assertThat(failing.ends()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void soDoesOneThatRunsOutOfItsStack(Sockets.Kind kind) throws Exception {
		sockets = Sockets.open(kind);
		RecordingHandler failing = new RecordingHandler() {
			@Override
			public void received(byte[] message) {
				throw new StackOverflowError();
			}
		};
		near.open(sockets.near(), nearHandler);
		far.open(sockets.far(), failing);
		send(near, "this");
		assertThat(failing.awaitEnd().orElseThrow()).hasCauseInstanceOf(StackOverflowError.class)
				.hasMessageContaining("StackOverflowError");
		nearHandler.awaitEnd();
	}

	@ParameterizedTest
	@EnumSource
	void rubbishEndsItWithAFailureThatSaysSo(Sockets.Kind kind) throws Exception {
		sockets = Sockets.open(kind);
		far.open(sockets.far(), farHandler);
		write(sockets.near(), "GET / HTTP/1.1\r\n\r\n".getBytes());
		assertThat(farHandler.awaitEnd().orElseThrow()).isInstanceOf(FrameException.class)
				.hasMessageContaining("a frame of 121984032 bytes is announced");
		assertThat(endOf(sockets.near())).isTrue();
		assertThat(farHandler.hasMessages()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void aPeerThatEndsWithinAMessageIsAFailure(Sockets.Kind kind) throws Exception {
		sockets = Sockets.open(kind);
		far.open(sockets.far(), farHandler);
		write(sockets.near(), new byte[] { 0, 0, 0, 9, 1 });
		sockets.near().close();
		assertThat(farHandler.awaitEnd().orElseThrow()).isInstanceOf(FrameException.class)
				.hasMessageContaining("1 of a frame's 9 bytes");
	}

	@ParameterizedTest
	@EnumSource
	void afterTheOutputIsClosedThePeerMayStillSend(Sockets.Kind kind) throws Exception {
		open(kind);
		near.closeOutput();
		assertThat(farHandler.awaitEnd()).isEmpty();
		sockets.close();
		sockets = Sockets.open(kind);
		RecordingHandler handler = new RecordingHandler();
		Connection half = new Connection("near#1", LIMIT);
		half.open(sockets.near(), handler);
		half.closeOutput();
		assertThat(endOf(sockets.far())).isTrue();
		write(sockets.far(), new byte[] { 0, 0, 0, 1, 'x' });
		assertThat(handler.nextMessage()).isEqualTo("x");
		sockets.far().close();
		assertThat(handler.awaitEnd()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void oneThatWasClosedBeforeItIsOpenedClosesTheSocket(Sockets.Kind kind) throws Exception {
		sockets = Sockets.open(kind);
		near.close();
		near.open(sockets.near(), nearHandler);
		assertThat(endOf(sockets.far())).isTrue();
		assertThat(nearHandler.awaitEnd()).isEmpty();
		assertThat(sockets.near().isOpen()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void itsThreadsBearItsNameAndAreDaemons(Sockets.Kind kind) throws Exception {
		open(kind);
		assertThat(threads("near#1")).extracting(Thread::getName).containsExactlyInAnyOrder("outboard-reader near#1",
				"outboard-writer near#1");
		assertThat(threads("near#1")).allMatch(Thread::isDaemon);
	}

	private void open(Sockets.Kind kind) throws IOException {
		sockets = Sockets.open(kind);
		near.open(sockets.near(), nearHandler);
		far.open(sockets.far(), farHandler);
	}

	private static void send(Connection connection, String text) {
		connection.send(ByteBuffer.wrap(text.getBytes()));
	}

	private static void write(SocketChannel channel, byte[] bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
	}

	/** Returns whether the peer has closed its end: in order, or, where it left bytes unread, by a reset. */
	private static boolean endOf(SocketChannel channel) {
		try {
			return channel.read(ByteBuffer.allocate(1)) < 0;
		} catch (IOException e) {
			return true;
		}
	}

	private static Stream<Thread> threads(String name) {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().endsWith(name));
	}

	private static void awaitThreadsEnd() {
		await().until(() -> threads("near#1").findAny().isEmpty() && threads("far#2").findAny().isEmpty());
	}
}
