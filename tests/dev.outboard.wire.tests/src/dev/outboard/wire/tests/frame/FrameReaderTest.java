package dev.outboard.wire.tests.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameReader;
import dev.outboard.wire.tests.support.Allocation;
import dev.outboard.wire.tests.support.SlicedChannel;

class FrameReaderTest {

	private static final int LIMIT = 200_000;

	private static FrameReader reader(byte[] bytes, int sliceSize) {
		return new FrameReader(new SlicedChannel(bytes, () -> sliceSize), LIMIT);
	}

	private static FrameReader reader(byte[] bytes) {
		return reader(bytes, Integer.MAX_VALUE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 3, 4, 5, 65_531, 65_532, 65_533, 65_535, 65_536, 65_537, 131_072, 131_073, LIMIT })
	void framesOfAnySizeUpToTheLimitAreRead(int size) throws IOException {
		byte[] frame = new byte[size];
		new Random(size).nextBytes(frame);
		List<byte[]> frames = Frames.readAll(reader(Frames.encode(frame, new byte[0], frame)));
		assertThat(frames).hasSize(3);
		assertThat(frames.get(0)).isEqualTo(frame);
		assertThat(frames.get(1)).isEmpty();
		assertThat(frames.get(2)).isEqualTo(frame);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 4096 })
	void aPeerMayDeliverInPiecesOfAnySize(int sliceSize) throws IOException {
		byte[][] sent = IntStream.range(0, 300).mapToObj(i -> ("frame " + i).repeat(i).getBytes()).toArray(byte[][]::new);
		assertThat(Frames.readAll(reader(Frames.encode(sent), sliceSize)).toArray(byte[][]::new)).isDeepEqualTo(sent);
	}

	@Test
	void manyFramesMayComeAtOnce() throws IOException {
		byte[][] sent = IntStream.range(0, 50_000).mapToObj(i -> ByteBuffer.allocate(4).putInt(i).array())
				.toArray(byte[][]::new);
		assertThat(Frames.readAll(reader(Frames.encode(sent))).toArray(byte[][]::new)).isDeepEqualTo(sent);
	}

	@Test
	void noBytesAreAnEndInOrder() throws IOException {
		assertThat(reader(new byte[0]).next()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void anEndWithinTheLengthIsAnError(int size) throws IOException {
		byte[] bytes = Frames.encode(new byte[10]);
		FrameReader reader = reader(Arrays.copyOf(bytes, bytes.length + size));
		assertThat(reader.next()).isPresent();
		assertThatThrownBy(reader::next).isInstanceOf(FrameException.class).hasMessageContaining("within the length");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 65_536, LIMIT - 1 })
	void anEndWithinTheBodyIsAnErrorThatTellsHowFarItCame(int size) {
		byte[] bytes = Frames.encode(new byte[LIMIT]);
		assertThatThrownBy(reader(Arrays.copyOf(bytes, 4 + size))::next).isInstanceOf(FrameException.class)
				.hasMessageContaining("after " + size + " of a frame's " + LIMIT + " bytes");
	}

	@Test
	void aFrameOverTheLimitIsAnErrorThatNamesBoth() {
		assertThatThrownBy(reader(Frames.encode(new byte[LIMIT + 1]))::next).isInstanceOf(FrameException.class)
				.hasMessageContaining(String.valueOf(LIMIT + 1)).hasMessageContaining("limit is " + LIMIT);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, Integer.MIN_VALUE, Integer.MAX_VALUE })
	void anAbsurdLengthIsAnError(int length) {
		byte[] bytes = ByteBuffer.allocate(100).putInt(length).array();
		assertThatThrownBy(reader(bytes)::next).isInstanceOf(FrameException.class)
				.hasMessageContaining(Integer.toUnsignedString(length)).hasMessageContaining("limit");
	}

	@Test
	void textInsteadOfFramesIsAnError() {
		assertThatThrownBy(reader("GET / HTTP/1.1\r\n\r\n".getBytes())::next).isInstanceOf(FrameException.class);
	}

	@Test
	void memoryIsTakenAsBytesArrive() throws Exception {
		byte[] announced = ByteBuffer.allocate(1000).putInt(Integer.MAX_VALUE).array();
		FrameReader reader = new FrameReader(new SlicedChannel(announced, () -> 100), Integer.MAX_VALUE);
		long allocated = Allocation.of(() -> assertThatThrownBy(reader::next).isInstanceOf(FrameException.class));
		assertThat(allocated).isLessThan(1_000_000);
	}

	@Test
	void aLargeFrameTakesAFewTimesItsSize() throws Exception {
		int size = 20_000_000;
		byte[] bytes = Frames.encode(new byte[size]);
		FrameReader reader = new FrameReader(new SlicedChannel(bytes, () -> 10_000), size);
		long allocated = Allocation.of(() -> assertThat(reader.next().orElseThrow()).hasSize(size));
		assertThat(allocated).isLessThan(4L * size);
	}
}
