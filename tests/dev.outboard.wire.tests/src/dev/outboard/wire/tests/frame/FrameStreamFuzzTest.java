package dev.outboard.wire.tests.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.tests.support.Allocation;
import dev.outboard.wire.tests.support.Frames;
import dev.outboard.wire.tests.support.Mutation;
import dev.outboard.wire.tests.support.Seed;
import dev.outboard.wire.tests.support.SlicedChannel;

/**
 * Random and mutated bytes in place of a stream of frames: each comes to an end, in the documented way, and takes no
 * more memory than a few times its own size, whatever it announces.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FrameStreamFuzzTest {

	private static final int STREAMS = 300_000;
	/** The reader, its exception with a stack trace, and what the test itself takes. */
	private static final int BASE_COST = 20_000;
	private static final int COST_PER_BYTE = 10;
	/** The first streams, whose cost is that of loading classes. */
	private static final int NOT_MEASURED = 1000;

	private final Seed seed = new Seed();
	private final Random random = seed.random();
	private final Mutation mutation = new Mutation(random);
	private int refused;
	private int read;

	@Test
	void streams() throws Exception {
		for (int i = 0; i < STREAMS; i++) {
			byte[] bytes = switch (i % 4) {
				case 0 -> mutation.randomBytes(200);
				case 1 -> randomFrames();
				default -> mutation.mutated(validStream());
			};
			feed(bytes, random.nextInt(4) == 0 ? 1000 : Integer.MAX_VALUE);
		}
		assertThat(refused + read).isEqualTo(STREAMS);
		assertThat(refused).isGreaterThan(STREAMS / 4);
		assertThat(read).as("streams read up to their end").isGreaterThan(STREAMS / 20);
	}

	private void feed(byte[] bytes, int limit) throws Exception {
		long allocated;
		try {
			allocated = Allocation.of(() -> readAll(bytes, limit));
		} catch (Exception | Error e) {
			throw failure(bytes, e);
		}
		if (refused + read > NOT_MEASURED && allocated > BASE_COST + (long) COST_PER_BYTE * bytes.length) {
			throw failure(bytes, new AssertionError(allocated + " bytes of memory for " + bytes.length));
		}
	}

	private void readAll(byte[] bytes, int limit) throws IOException {
		int most = 1 + random.nextInt(300);
		MessageReader reader = new MessageReader(new SlicedChannel(bytes, () -> 1 + random.nextInt(most)), limit);
		// Each message takes a frame at least, so this bounds what a stream may yield.
		int left = bytes.length / Integer.BYTES;
		try {
			for (Optional<byte[]> message = reader.next(); message.isPresent(); message = reader.next()) {
				if (message.get().length > Math.min(limit, bytes.length) || left-- == 0) {
					throw new AssertionError("more came than was sent");
				}
				readMessage(message.get());
			}
			read++;
		} catch (FrameException e) {
			refused++;
		}
	}

	private static void readMessage(byte[] bytes) {
		try {
			Message.read(bytes);
		} catch (CodecException e) {
			assertThat(e.getMessage()).isNotBlank();
		}
	}

	/** Frames of which each is one, and that need not fit together. */
	private byte[] randomFrames() {
		byte[] stream = {};
		for (int i = random.nextInt(6); i >= 0; i--) {
			byte[] bytes = mutation.randomBytes(30);
			stream = Frames.join(stream, switch (random.nextInt(4)) {
				case 0 -> Frames.frame(FrameType.WHOLE, bytes);
				case 1 -> Frames.first(random.nextBoolean() ? random.nextInt(60) : random.nextInt(), bytes);
				case 2 -> Frames.frame(FrameType.NEXT, bytes);
				default -> control();
			});
		}
		return stream;
	}

	/** Messages in chunks and whole, with what may overtake. */
	private byte[] validStream() {
		byte[] large = mutation.randomBytes(150);
		byte[] chunks = large.length <= Integer.BYTES ? Frames.encode(large)
				: Frames.encodeInChunks(large, Integer.BYTES + 1 + random.nextInt(40));
		return Frames.join(Frames.encode(mutation.randomBytes(40)), control(), chunks, control(),
				Frames.encode(Message.begin(MessageKind.RESULT, 5).toByteArray()));
	}

	private byte[] control() {
		return Frames.encode(Message.begin(MessageKind.HEARTBEAT, random.nextLong()).toByteArray());
	}

	private AssertionError failure(byte[] bytes, Throwable e) {
		return new AssertionError(HexFormat.of().formatHex(bytes) + ", " + seed, e);
	}
}
