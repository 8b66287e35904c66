package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.tests.support.Allocation;
import dev.outboard.wire.tests.support.Seed;

/** Outputs of many megabytes, which are made of several arrays. */
class LargeOutputTest {

	private static final int LIMIT = 100_000_000;

	private final Seed seed = new Seed();

	@Test
	void whatIsWrittenInPiecesOfAnySizeIsReadAsAWhole() {
		Random random = seed.random();
		Output out = new Output(LIMIT);
		ByteArrayOutputStream expected = new ByteArrayOutputStream();
		while (expected.size() < 20_000_000) {
			byte[] piece = new byte[random.nextInt(10) == 0 ? random.nextInt(3_000_000) : random.nextInt(1000)];
			random.nextBytes(piece);
			if (random.nextBoolean()) {
				out.writeBytes(piece);
			} else {
				out.writeSpace(piece.length).put(piece);
			}
			expected.writeBytes(piece);
			assertThat(out.size()).isEqualTo(expected.size());
			if (random.nextInt(100) == 0) {
				assertThat(out.toBuffer().remaining()).isEqualTo(out.size());
			}
		}
		assertThat(out.toBuffer()).as(seed.toString()).isEqualTo(ByteBuffer.wrap(expected.toByteArray()));
		assertThat(out.toByteArray()).isEqualTo(expected.toByteArray());
	}

	@Test
	void whatWasWrittenCanBeOverwrittenAndTakenBack() {
		Output out = new Output(LIMIT);
		byte[] piece = new byte[700_000];
		for (int i = 0; i < 10; i++) {
			int mark = out.size();
			out.writeInt(-1);
			out.writeBytes(piece);
			out.overwriteInt(mark, i);
			int end = out.size();
			out.writeBytes(piece);
			out.writeBytes(piece);
			out.overwriteInt(0, 100 + i);
			out.truncate(end);
		}
		Input in = new Input(out.toByteArray());
		for (int i = 0; i < 10; i++) {
			assertThat(in.readInt()).isEqualTo(i == 0 ? 109 : i);
			assertThat(in.readBytes(piece.length)).isEqualTo(piece);
		}
		in.expectEnd();
	}

	@Test
	void theLimitHoldsForAllOfIt() {
		Output out = new Output(5_000_000, "ask for more");
		for (int i = 0; i < 1_250_000; i++) {
			out.writeInt(i);
		}
		assertThatThrownBy(() -> out.writeByte(0)).isInstanceOf(CodecException.class)
				.hasMessage("the encoded value, of 5000001 bytes or more, is over the limit of 5000000 bytes; ask for more");
		Input in = new Input(out.toByteArray());
		for (int i = 0; i < 1_250_000; i++) {
			assertThat(in.readInt()).isEqualTo(i);
		}
		in.expectEnd();
	}

	@Test
	void somethingLargeTakesItsSizeWithWhatIsShortAroundIt() throws Exception {
		byte[] large = new byte[50_000_000];
		assertThat(Allocation.of(() -> {
			Output out = new Output(LIMIT);
			out.writeLong(1);
			out.writeBytes(large);
			out.writeString("and a little more");
			assertThat(out.toBuffer().remaining()).isGreaterThan(large.length);
		})).isLessThan(large.length + large.length / 20);
	}

	@Test
	void manyThatAreSmallTakeTwiceTheirSize() throws Exception {
		int size = 50_000_000;
		assertThat(Allocation.of(() -> {
			Output out = new Output(LIMIT);
			for (int i = 0; i < size / Integer.BYTES; i++) {
				out.writeInt(i);
			}
			assertThat(out.toBuffer().remaining()).isEqualTo(size);
		})).isLessThan(size * 9L / 4);
	}
}
