package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.tests.support.Allocation;

/**
 * Three quarters of a million inputs over all types, the same in each run: each is refused with the one documented exception, or
 * means some value; takes memory in proportion to its length; and comes to an end.
 */
class CodecFuzzTest {

	private static final long SEED = 20_260_101;
	private static final int INPUTS = 750_000;
	private static final int VALID_ONES = 60;
	/** Sets inside sets need the most. */
	private static final int MOST_MEMORY_FOR_A_BYTE = 400;
	/** An exception with its stack trace. */
	private static final int MOST_MEMORY_FOR_NOTHING = 100_000;

	private final Random random = new Random(SEED);
	private final Mutator mutator = new Mutator(random);
	private int inputs;
	private int decoded;
	private int refused;

	@Test
	void noBytesDoHarm() throws Exception {
		// A thread of its own has a short stack, so that the many exceptions are cheap, and can be given up on.
		FutureTask<Void> task = new FutureTask<>(this::feedAll, null);
		Thread.ofPlatform().daemon().name("codec fuzz").start(task);
		task.get(3, TimeUnit.MINUTES);
		assertThat(inputs).isGreaterThanOrEqualTo(INPUTS);
		assertThat(decoded).as("taken for values").isBetween(INPUTS / 20, INPUTS);
		assertThat(refused).as("refused").isBetween(INPUTS / 20, INPUTS);
	}

	private void feedAll() {
		List<Type> types = HostileBytesTest.TYPES;
		for (Type type : types) {
			feed(type, INPUTS / types.size() + 1);
		}
	}

	private void feed(Type type, int count) {
		Codec<Object> codec = new Codecs().of(type);
		List<byte[]> valid = new ArrayList<>();
		for (int i = 0; i < VALID_ONES; i++) {
			Output out = new Output(Message.BASE_LIMIT);
			codec.write(out, HostileBytesTest.value(type, random));
			valid.add(out.toByteArray());
		}
		for (int i = 0; i < count; i++) {
			byte[] bytes = mutator.next(valid);
			inputs++;
			try {
				long most = MOST_MEMORY_FOR_NOTHING + (long) MOST_MEMORY_FOR_A_BYTE * bytes.length;
				if (Allocation.of(() -> decode(codec, bytes)) > most) {
					// Classes may have been loaded for the first time, a record's equals linked: that happens but once.
					assertThat(Allocation.of(() -> decode(codec, bytes))).as("memory taken").isLessThan(most);
				}
			} catch (Throwable e) {
				throw new AssertionError("input " + inputs + " of seed " + SEED + ", a " + type + ": "
						+ HexFormat.of().formatHex(bytes), e);
			}
		}
	}

	private void decode(Codec<Object> codec, byte[] bytes) {
		try {
			Input in = new Input(bytes);
			codec.read(in);
			in.expectEnd();
			decoded++;
		} catch (CodecException e) {
			refused++;
		}
	}
}
