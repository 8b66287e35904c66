package dev.outboard.wire.tests.message;

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
import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.tests.support.Allocation;
import dev.outboard.wire.tests.support.Frames;
import dev.outboard.wire.tests.support.SlicedChannel;

class MessageReaderTest {

	private static final int LIMIT = 200_000;

	private static MessageReader reader(byte[] bytes, int sliceSize) {
		return new MessageReader(new SlicedChannel(bytes, () -> sliceSize), LIMIT);
	}

	private static MessageReader reader(byte[] bytes) {
		return reader(bytes, Integer.MAX_VALUE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 3, 4, 5, 16_379, 16_380, 16_381, 65_531, 65_532, 65_533, 65_535, 65_536, 65_537, 131_068,
			131_072, 131_073, LIMIT })
	void messagesOfAnySizeUpToTheLimitAreRead(int size) throws IOException {
		byte[] message = new byte[size];
		new Random(size).nextBytes(message);
		List<byte[]> messages = Frames.readAll(reader(Frames.encode(message, new byte[0], message)));
		assertThat(messages).hasSize(3);
		assertThat(messages.get(0)).isEqualTo(message);
		assertThat(messages.get(1)).isEmpty();
		assertThat(messages.get(2)).isEqualTo(message);
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 6, 100, FrameType.MOST_BYTES })
	void chunksMayBeOfAnySize(int size) throws IOException {
		byte[] message = new byte[LIMIT];
		new Random(size).nextBytes(message);
		assertThat(reader(Frames.encodeInChunks(message, size)).next()).contains(message);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 4096 })
	void aPeerMayDeliverInPiecesOfAnySize(int sliceSize) throws IOException {
		byte[][] sent = IntStream.range(0, 300).mapToObj(i -> ("message " + i).repeat(i * i / 7).getBytes())
				.toArray(byte[][]::new);
		assertThat(Frames.readAll(reader(Frames.encode(sent), sliceSize)).toArray(byte[][]::new)).isDeepEqualTo(sent);
	}

	@Test
	void manyMessagesMayComeAtOnce() throws IOException {
		byte[][] sent = IntStream.range(0, 50_000).mapToObj(i -> ByteBuffer.allocate(4).putInt(i).array())
				.toArray(byte[][]::new);
		assertThat(Frames.readAll(reader(Frames.encode(sent))).toArray(byte[][]::new)).isDeepEqualTo(sent);
	}

	@Test
	void itIsReadyWhenTheNextMessageHasArrivedWhole() throws IOException {
		byte[] large = new byte[100_000];
		byte[] bytes = Frames.join(Frames.encode(new byte[] { 1 }, new byte[] { 2 }), Frames.encode(large),
				Frames.encode(new byte[] { 3 }));
		int[] reads = { 0 };
		MessageReader reader = new MessageReader(new SlicedChannel(bytes, () -> reads[0]++ == 0 ? 10 : bytes.length), LIMIT);
		assertThat(reader.isReady()).as("nothing was read").isFalse();
		assertThat(reader.next()).contains(new byte[] { 1 });
		assertThat(reader.isReady()).isTrue();
		assertThat(reader.isReady()).as("asking takes nothing away").isTrue();
		assertThat(reader.next()).contains(new byte[] { 2 });
		assertThat(reader.isReady()).isFalse();
		assertThat(reads[0]).isEqualTo(1);
		assertThat(reader.next()).contains(large);
		assertThat(reader.isReady()).isTrue();
		assertThat(reader.next()).contains(new byte[] { 3 });
		assertThat(reader.isReady()).isFalse();
		assertThat(reader.next()).isEmpty();
	}

	@Test
	void itIsReadyToFailWhereTheNextBytesAreRubbish() throws IOException {
		MessageReader reader = reader(Frames.join(Frames.encode(new byte[1]), new byte[] { -1, -1, -1, -1 }));
		assertThat(reader.next()).isPresent();
		assertThat(reader.isReady()).isTrue();
		assertThatThrownBy(reader::next).isInstanceOf(FrameException.class);
		assertThatThrownBy(reader::next).as("again").isInstanceOf(FrameException.class);
	}

	@Test
	void noBytesAreAnEndInOrder() throws IOException {
		assertThat(reader(new byte[0]).next()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void anEndWithinTheLengthIsAnError(int size) throws IOException {
		byte[] bytes = Frames.encode(new byte[10]);
		MessageReader reader = reader(Arrays.copyOf(bytes, bytes.length + size));
		assertThat(reader.next()).isPresent();
		assertThatThrownBy(reader::next).isInstanceOf(FrameException.class).hasMessageContaining("within the length");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, FrameType.MOST_BYTES - 1 })
	void anEndWithinAFrameIsAnErrorThatTellsHowFarItCame(int size) {
		byte[] bytes = Frames.encode(new byte[FrameType.MOST_BYTES]);
		assertThatThrownBy(reader(Arrays.copyOf(bytes, 4 + size))::next).isInstanceOf(FrameException.class)
				.hasMessageContaining("after " + size + " of a frame's " + FrameType.MOST_BYTES + " bytes");
	}

	@Test
	void anEndBetweenTheChunksOfAMessageIsAnErrorThatTellsHowFarItCame() {
		assertThatThrownBy(reader(Frames.first(100_000, new byte[10]))::next).isInstanceOf(FrameException.class)
				.hasMessageContaining("after 10 of the 100000 bytes");
	}

	@ParameterizedTest
	@ValueSource(ints = { LIMIT + 1, Integer.MAX_VALUE, -1, Integer.MIN_VALUE })
	void aMessageOverTheLimitIsAnErrorThatNamesBothAndTheOption(int size) {
		assertThatThrownBy(reader(Frames.first(size, new byte[1]))::next).isInstanceOf(FrameException.class)
				.hasMessageContaining("a message of " + Integer.toUnsignedString(size) + " bytes")
				.hasMessageContaining("limit of " + LIMIT + " bytes").hasMessageContaining("StartOptions.messageLimit");
	}

	@Test
	void soIsASmallOneWhereTheLimitIsSmaller() {
		MessageReader reader = new MessageReader(
				new SlicedChannel(Frames.encode(new byte[100], new byte[101]), () -> 1000), 100);
		assertThatThrownBy(() -> Frames.readAll(reader)).isInstanceOf(FrameException.class)
				.hasMessageContaining("a message of 101 bytes").hasMessageContaining("limit of 100 bytes");
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0xc000_0000, Integer.MAX_VALUE, FrameType.MOST_BYTES + 1, 0x4001_0001, 0x8001_0001 })
	void bytesThatAreNoFrameAreAnError(int header) {
		byte[] bytes = ByteBuffer.allocate(100).putInt(header).array();
		assertThatThrownBy(reader(bytes)::next).isInstanceOf(FrameException.class)
				.hasMessageMatching("no frame begins with .*|a frame of \\d+ bytes is announced; the limit is 65536");
	}

	@Test
	void textInsteadOfFramesIsAnError() {
		assertThatThrownBy(reader("GET / HTTP/1.1\r\n\r\n".getBytes())::next).isInstanceOf(FrameException.class);
	}

	@Test
	void memoryIsTakenAsBytesArrive() throws Exception {
		byte[] announced = Frames.first(Integer.MAX_VALUE, new byte[1000]);
		MessageReader reader = new MessageReader(new SlicedChannel(announced, () -> 100), Integer.MAX_VALUE);
		long allocated = Allocation.of(() -> assertThatThrownBy(reader::next).isInstanceOf(FrameException.class));
		assertThat(allocated).isLessThan(100_000);
	}

	@Test
	void aLargeMessageTakesAboutTwiceItsSize() throws Exception {
		int size = 20_000_000;
		byte[] bytes = Frames.encode(new byte[size]);
		MessageReader reader = new MessageReader(new SlicedChannel(bytes, () -> 10_000), size);
		long allocated = Allocation.of(() -> assertThat(reader.next().orElseThrow()).hasSize(size));
		assertThat(allocated).isLessThan(5L * size / 2);
	}

	@Test
	void aMessageOfSomeMegabytesIsNotCopiedAgain() throws Exception {
		int size = 3_000_000;
		byte[] bytes = Frames.encode(new byte[size]);
		MessageReader reader = new MessageReader(new SlicedChannel(bytes, () -> 10_000), size);
		long allocated = Allocation.of(() -> assertThat(reader.next().orElseThrow()).hasSize(size));
		assertThat(allocated).isLessThan(size + 500_000L);
	}

	@Test
	void aFirstChunkOfLessThanFullSizeIsNotBelievedFor() throws Exception {
		byte[] announced = Frames.first(3_000_000, new byte[1000]);
		MessageReader reader = new MessageReader(new SlicedChannel(announced, () -> 100), 3_000_000);
		long allocated = Allocation.of(() -> assertThatThrownBy(reader::next).isInstanceOf(FrameException.class));
		assertThat(allocated).isLessThan(100_000);
	}

	@Test
	void aFullFirstChunkIsBelievedForSomeMegabytesOnly() throws Exception {
		byte[] announced = Frames.first(Integer.MAX_VALUE, new byte[FrameType.MOST_BYTES - Integer.BYTES]);
		MessageReader reader = new MessageReader(new SlicedChannel(announced, () -> 10_000), Integer.MAX_VALUE);
		long allocated = Allocation.of(() -> assertThatThrownBy(reader::next).isInstanceOf(FrameException.class));
		assertThat(allocated).isLessThan(5_000_000);
	}
}
