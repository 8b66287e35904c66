package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;

import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** Messages of which can be told whether they have come whole. */
final class LaneMessages {

	static final int LIMIT = 64 * 1024 * 1024;
	/** The size of one that goes by shared memory, where there is some. */
	static final int LARGE = 300_000;

	private static final int HEADER = 9;

	private LaneMessages() {
	}

	static ByteBuffer message(long id, int size) {
		Output out = Message.begin(MessageKind.CALL, id, LIMIT);
		ByteBuffer space = out.writeSpace(size);
		Arrays.fill(space.array(), space.arrayOffset(), space.arrayOffset() + size, (byte) (id + size));
		return out.toBuffer();
	}

	static void assertNext(RecordingHandler received, long id, int size) throws InterruptedException {
		byte[] bytes = received.nextBytes();
		assertThat(assertWhole(bytes)).isEqualTo(id);
		assertThat(bytes).hasSize(size + HEADER);
	}

	/** Returns its id. */
	static long assertWhole(byte[] bytes) {
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
