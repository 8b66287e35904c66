package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.tests.support.Allocation;

class InputAndOutputTest {

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 268_435_455, 268_435_456,
			Integer.MAX_VALUE })
	void lengthsOfEverySize(int length) {
		Output out = new Output(5);
		out.writeLength(length);
		Input in = new Input(out.toByteArray());
		assertThat(in.readLength()).isEqualTo(length);
		in.expectEnd();
	}

	@Test
	void lengthsBeyondAnIntAreRefused() {
		assertRefusedAsLength(0xff, 0xff, 0xff, 0xff, 0x08);
		assertRefusedAsLength(0xff, 0xff, 0xff, 0xff, 0x7f);
		assertRefusedAsLength(0xff, 0xff, 0xff, 0xff, 0xff, 0x01);
		assertRefusedAsLength(0x80, 0x80, 0x80, 0x80, 0x80, 0x00);
	}

	@Test
	void anOutputHoldsAsMuchAsItsLimitAndNoMore() {
		Output out = new Output(100);
		out.writeBytes(new byte[97]);
		out.writeShort(1);
		out.writeByte(1);
		assertThat(out.size()).isEqualTo(100);
		assertThatThrownBy(() -> out.writeByte(1)).isInstanceOf(CodecException.class).hasMessageContaining("100 bytes");
		assertThat(out.toByteArray()).hasSize(100);
	}

	@Test
	void aStringOverTheLimitIsRefusedBeforeItIsEncoded() throws Exception {
		String large = "é".repeat(10_000_000);
		long allocated = Allocation.of(() -> assertThatThrownBy(() -> new Output(1000).writeString(large))
				.isInstanceOf(CodecException.class).hasMessageContaining("1000 bytes"));
		assertThat(allocated).isLessThan(1_000_000);
	}

	@Test
	void bytesThatAreNoUtf8AreRefused() {
		for (byte[] malformed : new byte[][] { { (byte) 0xff }, { (byte) 0xc3 }, { 'a', (byte) 0x80 },
				{ (byte) 0xc0, (byte) 0x80 }, { (byte) 0xed, (byte) 0xa0, (byte) 0x80 },
				{ (byte) 0xef, (byte) 0xbf, (byte) 0xbd, (byte) 0xff } }) {
			Input in = new Input(utf8(malformed));
			assertThatThrownBy(in::readString).isInstanceOf(CodecException.class).hasMessageContaining("UTF-8");
		}
		assertThat(new Input(utf8("\ufffd".getBytes(StandardCharsets.UTF_8))).readString()).isEqualTo("\ufffd");
	}

	@Test
	void anUnknownFormOfStringIsRefused() {
		assertThatThrownBy(new Input(new byte[] { 9, 0 })::readString).isInstanceOf(CodecException.class)
				.hasMessageContaining("9");
	}

	@Test
	void whatIsLeftOverIsTold() {
		Input in = new Input(new byte[3]);
		in.readByte();
		assertThatThrownBy(in::expectEnd).isInstanceOf(CodecException.class).hasMessageContaining("2 bytes are left over");
	}

	@Test
	void theRestOfAnOutputIsWrittenToAnother() {
		Output from = new Output(100);
		from.writeInt(7);
		from.writeLong(8);
		Output to = new Output(100);
		to.writeByte(6);
		to.writeFrom(from, Integer.BYTES);
		Input in = new Input(to.toBuffer());
		assertThat(in.readByte()).isEqualTo((byte) 6);
		assertThat(in.readLong()).isEqualTo(8);
		assertThat(in.position()).isEqualTo(to.size());
		Output small = new Output(4);
		assertThatThrownBy(() -> small.writeFrom(from, 0)).isInstanceOf(CodecException.class);
	}

	@Test
	void nothingIsSkippedThatIsNotThere() {
		Input in = new Input(new byte[3]);
		in.skip(2);
		assertThat(in.position()).isEqualTo(2);
		assertThatThrownBy(() -> in.skip(2)).isInstanceOf(CodecException.class);
	}

	private static byte[] utf8(byte[] bytes) {
		Output out = new Output(100);
		out.writeByte(1);
		out.writeLength(bytes.length);
		out.writeBytes(bytes);
		return out.toByteArray();
	}

	private static void assertRefusedAsLength(int... bytes) {
		byte[] length = new byte[bytes.length];
		for (int i = 0; i < bytes.length; i++) {
			length[i] = (byte) bytes[i];
		}
		assertThatThrownBy(() -> new Input(length).readLength()).isInstanceOf(CodecException.class)
				.hasMessageContaining("length");
	}
}
