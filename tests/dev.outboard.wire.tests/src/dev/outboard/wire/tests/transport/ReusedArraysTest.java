package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.tests.support.Allocation;
import dev.outboard.wire.tests.support.Sockets;

/** Large messages of one size, whose arrays are used again and again at both ends. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReusedArraysTest {

	private static final int LIMIT = 64 * 1024 * 1024;
	private static final int SENDERS = 4;
	private static final int EACH = 100;

	@ParameterizedTest
	@ValueSource(ints = { 130_000, 1_000_000 })
	void noMessageHasBytesOfAnother(int size) throws Exception {
		try (Sockets sockets = Sockets.open(Sockets.Kind.UNIX);
				ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
			Connection near = new Connection("near#1", LIMIT);
			Connection far = new Connection("far#2", LIMIT);
			near.open(sockets.near());
			far.open(sockets.far());
			Future<?>[] done = new Future<?>[SENDERS];
			for (int sender = 0; sender < SENDERS; sender++) {
				int first = sender * EACH;
				done[sender] = senders.submit(() -> send(near, first, size));
			}
			for (int i = 0; i < SENDERS * EACH; i++) {
				assertWhole(far, size);
			}
			for (Future<?> each : done) {
				each.get();
			}
			near.close();
			far.close();
		}
	}

	@Test
	void oneAfterAnotherTheyTakeNoMemory() throws Exception {
		int size = 2_000_000;
		try (Sockets sockets = Sockets.open(Sockets.Kind.UNIX)) {
			Connection near = new Connection("near#1", LIMIT);
			Connection far = new Connection("far#2", LIMIT);
			near.open(sockets.near());
			far.open(sockets.far());
			exchange(near, far, size);
			long allocated = Allocation.of(() -> {
				for (int i = 0; i < EACH; i++) {
					exchange(near, far, size);
				}
			});
			// A garbage collection may have taken some.
			assertThat(allocated).isLessThan(2L * EACH * size / 4);
			near.close();
			far.close();
		}
	}

	private static void exchange(Connection near, Connection far, int size) throws Exception {
		near.send(message(3, size));
		Message message = Message.read(far.receive().orElseThrow());
		assertThat(near.flush(1, TimeUnit.MINUTES)).isTrue();
		message.body().giveBack();
	}

	/** Some are sent as by who doesn't wait, others as by who does. */
	private static void send(Connection near, int first, int size) {
		for (int id = first; id < first + EACH; id++) {
			if (id % 2 == 0) {
				near.send(message(id, size));
			} else {
				near.append(message(id, size));
				near.push();
			}
		}
	}

	private static ByteBuffer message(long id, int size) {
		Output out = Message.begin(MessageKind.CALL, id, LIMIT).reusing();
		byte[] bytes = out.writeSpace(size).array();
		Arrays.fill(bytes, out.size() - size, out.size(), (byte) id);
		return out.toBuffer();
	}

	private static void assertWhole(Connection far, int size) throws Exception {
		Message message = Message.read(far.receive().orElseThrow());
		byte[] value = message.body().readRemaining();
		byte[] expected = new byte[size];
		Arrays.fill(expected, (byte) message.id());
		assertThat(Arrays.equals(value, expected)).as("message %s", message.id()).isTrue();
		message.body().giveBack();
	}
}
