package dev.outboard.wire.tests.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;
import dev.outboard.wire.tests.support.Mutation;
import dev.outboard.wire.tests.support.Seed;

/** Random and mutated bytes in place of messages: they are refused in the documented way, or mean something. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MessageFuzzTest {

	private static final int MESSAGES = 200_000;

	interface Fuzzed {

		String all(int a, long[] b, List<String> c, Map<String, Integer> d, Throwable e);
	}

	private final Seed seed = new Seed();
	private final Mutation mutation = new Mutation(seed.random());

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
			byte[] bytes = i % 2 == 0 ? mutation.mutated(valid) : mutation.randomBytes(60);
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
}
