package dev.outboard.wire.tests.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameReader;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;
import dev.outboard.wire.tests.support.Seed;
import dev.outboard.wire.tests.support.SlicedChannel;

/** Random and mutated bytes in place of frames and messages: they are refused in the documented way, or mean something. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FrameFuzzTest {

	private static final int STREAMS = 20_000;
	private static final int MESSAGES = 200_000;
	private static final int LIMIT = 1000;

	interface Fuzzed {

		String all(int a, long[] b, List<String> c, Map<String, Integer> d, Throwable e);
	}

	private final Seed seed = new Seed();
	private final Random random = seed.random();

	@Test
	void streamsOfFrames() throws IOException {
		for (int i = 0; i < STREAMS; i++) {
			byte[] bytes = mutated(Frames.encode(randomBytes(40), randomBytes(3), randomBytes(LIMIT / 2)));
			FrameReader reader = new FrameReader(new SlicedChannel(bytes, () -> 1 + random.nextInt(100)), LIMIT);
			try {
				assertThat(Frames.readAll(reader)).allSatisfy(frame -> assertThat(frame.length).isLessThanOrEqualTo(LIMIT));
			} catch (FrameException e) {
				assertThat(e).hasMessageMatching(".*(ended|limit).*");
			} catch (RuntimeException | Error e) {
				throw failure(bytes, e);
			}
		}
	}

	@Test
	void calls() {
		Contract contract = Contract.of(Fuzzed.class);
		Output call = Message.begin(MessageKind.CALL, 77);
		call.writeLength(0);
		contract.function(0).writeArguments(call, new Object[] { 1, new long[] { 2, 3 }, List.of("a", "😀"),
				Map.of("k", 4), withShortTrace(new IllegalStateException("x", withShortTrace(new Error()))) });
		feed(call.toByteArray(), bytes -> {
			Message message = Message.read(bytes);
			if (message.kind() == MessageKind.CALL) {
				contract.function(message.body().readLength()).readArguments(message.body());
			}
		});
	}

	@Test
	void setups() {
		Setup setup = new Setup("d", "1", "d#1", 1, new Setup.Limits(1, 1), "C", 7, "W", List.of("int", "java.lang.String"), new byte[9]);
		feed(setup.toBytes(), Setup::of);
	}

	private void feed(byte[] valid, Consumer<byte[]> decoder) {
		decoder.accept(valid);
		for (int i = 0; i < MESSAGES; i++) {
			byte[] bytes = i % 2 == 0 ? mutated(valid) : randomBytes(60);
			try {
				decoder.accept(bytes);
			} catch (CodecException e) {
				assertThat(e.getMessage()).isNotBlank();
			} catch (RuntimeException | Error e) {
				throw failure(bytes, e);
			}
		}
	}

	private static Throwable withShortTrace(Throwable exception) {
		exception.setStackTrace(Arrays.copyOf(exception.getStackTrace(), 1));
		return exception;
	}

	private AssertionError failure(byte[] bytes, Throwable e) {
		return new AssertionError(HexFormat.of().formatHex(bytes) + ", " + seed, e);
	}

	private byte[] randomBytes(int most) {
		byte[] bytes = new byte[random.nextInt(most + 1)];
		random.nextBytes(bytes);
		return bytes;
	}

	/** Changes and cuts some bytes: what goes wrong on a wire, and what somebody does who means harm. */
	private byte[] mutated(byte[] bytes) {
		byte[] result = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 10)) : bytes.clone();
		for (int i = random.nextInt(5); i > 0 && result.length > 0; i--) {
			int at = random.nextInt(random.nextBoolean() ? result.length : Math.min(12, result.length));
			result[at] = switch (random.nextInt(4)) {
				case 0 -> (byte) 0xff;
				case 1 -> 0;
				case 2 -> (byte) (result[at] ^ 1 << random.nextInt(8));
				default -> (byte) random.nextInt();
			};
		}
		return result;
	}
}
