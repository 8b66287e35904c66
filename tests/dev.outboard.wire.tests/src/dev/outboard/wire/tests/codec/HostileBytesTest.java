package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.tests.support.Allocation;
import dev.outboard.wire.tests.support.Seed;

/** Bytes that no honest peer sends: they are refused with the one documented exception, or mean some value. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileBytesTest {

	static final List<Type> TYPES = Stream.concat(Samples.TYPES.stream(),
			Stream.of(Throwable.class, Samples.Positive.class)).toList();

	private static final int ROUNDS = 600;

	private final Seed seed = new Seed();

	@ParameterizedTest
	@FieldSource("TYPES")
	void bytesCutShortAreRefused(Type type) {
		Codec<Object> codec = new Codecs().of(type);
		for (int i = 0; i < 40; i++) {
			byte[] whole = sample(codec, type);
			int step = 1 + whole.length / 300;
			for (int length = 0; length < whole.length; length += step) {
				byte[] cut = Arrays.copyOf(whole, length);
				if (decodes(codec, cut)) {
					fail("%d of %d bytes of a %s were taken for a whole one, %s", length, whole.length, type, seed);
				}
			}
		}
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	void changedBytesAreRefusedOrMeanAnotherValue(Type type) {
		Codec<Object> codec = new Codecs().of(type);
		Random random = seed.random();
		for (int i = 0; i < ROUNDS; i++) {
			byte[] bytes = sample(codec, type);
			for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
			}
			decodes(codec, bytes);
		}
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	void rubbishIsRefusedOrMeansAValue(Type type) {
		Codec<Object> codec = new Codecs().of(type);
		Random random = seed.random();
		for (int i = 0; i < ROUNDS; i++) {
			byte[] bytes = new byte[random.nextInt(60)];
			random.nextBytes(bytes);
			if (random.nextBoolean()) {
				// Small numbers get further than others.
				for (int j = 0; j < bytes.length; j++) {
					bytes[j] &= 3;
				}
			}
			decodes(codec, bytes);
		}
	}

	/** A length of 2^31-1 at each place of a valid value, and at the beginning of rubbish. */
	@ParameterizedTest
	@FieldSource("TYPES")
	void noMemoryIsTakenOnThePeersWord(Type type) throws Exception {
		byte[] longest = { (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07 };
		Codec<Object> codec = new Codecs().of(type);
		// the first one that is refused loads the classes of that, too
		decodes(codec, longest);
		for (int i = 0; i < 60; i++) {
			byte[] whole = sample(codec, type);
			for (int at = 0; at <= Math.min(whole.length, 40); at++) {
				byte[] bytes = Arrays.copyOf(whole, at + longest.length);
				System.arraycopy(longest, 0, bytes, at, longest.length);
				long allocated = Allocation.of(() -> decodes(codec, bytes));
				assertThat(allocated).as("allocated for %s as %s, %s", HexFormat.of().formatHex(bytes), type, seed)
						.isLessThan(1_000_000);
			}
		}
	}

	private byte[] sample(Codec<Object> codec, Type type) {
		Output out = new Output(Message.BASE_LIMIT);
		codec.write(out, value(type, seed.random()));
		return out.toByteArray();
	}

	/** Returns some value of {@code type}, one of {@link #TYPES}. */
	static Object value(Type type, Random random) {
		return type == Throwable.class ? new Error("e", new RuntimeException())
				: type == Samples.Positive.class ? new Samples.Positive(1) : new ValueGenerator(random).value(type);
	}

	private boolean decodes(Codec<Object> codec, byte[] bytes) {
		try {
			Input in = new Input(bytes);
			codec.read(in);
			in.expectEnd();
			return true;
		} catch (CodecException e) {
			assertThat(e).hasMessageNotContaining("null");
			return false;
		} catch (Throwable e) {
			throw new AssertionError("bytes " + HexFormat.of().formatHex(bytes) + ", " + seed, e);
		}
	}
}
