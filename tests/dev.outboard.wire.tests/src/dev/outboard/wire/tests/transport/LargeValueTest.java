package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.tests.support.Allocation;
import dev.outboard.wire.tests.support.Sockets;

/** Messages of hundreds of megabytes, and what must not wait for them. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeValueTest {

	private static final int SIZE = 256 * 1024 * 1024;
	private static final int LIMIT = 512 * 1024 * 1024;

	private final Connection near = new Connection("near#1", LIMIT);
	private Sockets sockets;

	@AfterEach
	void close() throws IOException {
		near.close();
		sockets.close();
	}

	@ParameterizedTest
	@EnumSource
	void whatMayOvertakeArrivesBeforeALargeValueSentBefore(Sockets.Kind kind) throws Exception {
		sockets = Sockets.open(kind);
		Connection far = new Connection("far#2", LIMIT);
		near.open(sockets.near());
		// Nobody reads yet, and no socket holds so much: all the others are sent while it is on its way.
		near.send(large());
		near.send(Message.begin(MessageKind.POST, 2).toBuffer());
		near.send(Message.begin(MessageKind.HEARTBEAT, 3).toBuffer());
		near.send(Message.begin(MessageKind.CANCEL, 4).toBuffer());
		far.open(sockets.far());
		assertNext(far, MessageKind.HEARTBEAT, 3);
		assertNext(far, MessageKind.CANCEL, 4);
		byte[] value = assertNext(far, MessageKind.CALL, 1).body().readRemaining();
		assertThat(value.length).isEqualTo(SIZE);
		for (int at = 0; at < SIZE; at++) {
			if (value[at] != (byte) (at >> 8)) {
				throw new AssertionError("byte " + at + " is " + value[at]);
			}
		}
		assertNext(far, MessageKind.POST, 2);
		far.close();
	}

	@Test
	void whatIsOverTheLimitIsRefusedAtTheSender() throws Exception {
		sockets = Sockets.open(Sockets.Kind.UNIX);
		Connection narrow = new Connection("near#1", 1_000_000);
		assertThatThrownBy(() -> narrow.send(ByteBuffer.allocate(1_000_001))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("a message of 1000001 bytes")
				.hasMessageContaining("limit of 1000000 bytes; raise it with StartOptions.messageLimit");
	}

	@Test
	void whatComesAllTheSameEndsTheConnectionBeforeMemoryIsTakenForIt() throws Exception {
		sockets = Sockets.open(Sockets.Kind.UNIX);
		near.open(sockets.near());
		near.send(large());
		Connection narrow = new Connection("far#2", 1_000_000);
		narrow.open(sockets.far());
		long allocated = Allocation.of(() -> assertThatThrownBy(narrow::receive).isInstanceOf(FrameException.class)
				.hasMessageContaining("a message of " + (SIZE + 9) + " bytes")
				.hasMessageContaining("limit of 1000000 bytes; raise it with StartOptions.messageLimit"));
		assertThat(allocated).isLessThan(1_000_000);
		assertThat(sockets.far().isOpen()).isFalse();
		assertThatThrownBy(() -> near.receive().orElseThrow()).as("the sender hears of it").isNotNull();
	}

	/** Returns a call with a value whose bytes tell their place. */
	private static ByteBuffer large() {
		Output out = Message.begin(MessageKind.CALL, 1, LIMIT);
		ByteBuffer space = out.writeSpace(SIZE);
		for (int at = 0; at < SIZE; at++) {
			space.put((byte) (at >> 8));
		}
		return out.toBuffer();
	}

	private static Message assertNext(Connection from, MessageKind kind, long id) throws IOException {
		Optional<byte[]> bytes = from.receive();
		Message message = Message.read(bytes.orElseThrow());
		assertThat(message.kind()).isEqualTo(kind);
		assertThat(message.id()).isEqualTo(id);
		return message;
	}
}
