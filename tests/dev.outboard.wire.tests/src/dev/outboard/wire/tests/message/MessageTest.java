package dev.outboard.wire.tests.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Batch;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;

class MessageTest {

	private static final Setup SETUP = new Setup("com.example.adder", "3", "adder#3", 2,
			new Setup.Limits(4, 1 << 20), "com.example.Adder", -3, "com.example.AdderWorker", List.of("int", "[Ljava.lang.String;"), new byte[] { 1, 2, 3 });

	@ParameterizedTest
	@EnumSource
	void aMessageIsReadAsItIsWritten(MessageKind kind) {
		for (long id : new long[] { 0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE }) {
			Output out = Message.begin(kind, id);
			out.writeString("body");
			Message message = Message.read(out.toByteArray());
			assertThat(message.kind()).isEqualTo(kind);
			assertThat(message.id()).isEqualTo(id);
			assertThat(message.body().readString()).isEqualTo("body");
			message.body().expectEnd();
		}
	}

	@Test
	void aMessageHoldsAsMuchAsItsLimitAndWhatIsOverItIsRefusedWithTheOption() {
		int limit = 2_000_000;
		Output out = Message.begin(MessageKind.CALL, 1, limit);
		out.writeBytes(new byte[limit - out.size()]);
		assertThat(out.toBuffer().remaining()).isEqualTo(limit);
		assertThatThrownBy(() -> out.writeBytes(new byte[7])).isInstanceOf(CodecException.class).hasMessage(
				"the encoded value, of 2000007 bytes or more, is over the limit of 2000000 bytes; "
						+ "raise it with StartOptions.messageLimit");
	}

	@Test
	void whatIsNotTheUsersFitsWhateverHisLimit() {
		assertThat(Message.mostBytes(1)).isEqualTo(Message.BASE_LIMIT + Batch.FULL_BYTES);
		assertThat(Message.mostBytes(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
	}

	@Test
	void anotherIdMayBeGivenLater() {
		Output out = Message.begin(MessageKind.CALL, 0);
		out.writeString("body");
		ByteBuffer buffer = out.toBuffer();
		Message.setId(buffer, -2);
		Message message = Message.read(out.toByteArray());
		assertThat(message.id()).isEqualTo(-2);
		assertThat(message.kind()).isEqualTo(MessageKind.CALL);
		assertThat(message.body().readString()).isEqualTo("body");
	}

	@Test
	void aSetupThatIsTooLargeIsRefusedWithTheRemedy() {
		Setup large = new Setup("d", "1", "d#1", 1, new Setup.Limits(1, 1), "C", 7, "W", List.of(),
				new byte[Setup.MOST_BYTES]);
		assertThatThrownBy(large::toBytes).isInstanceOf(CodecException.class)
				.hasMessageContaining("limit of " + Setup.MOST_BYTES + " bytes").hasMessageContaining("in a call");
	}

	@Test
	void anUnknownKindIsRefused() {
		for (byte kind : new byte[] { -1, (byte) MessageKind.values().length, Byte.MAX_VALUE, Byte.MIN_VALUE }) {
			byte[] bytes = new byte[9];
			bytes[0] = kind;
			assertThatThrownBy(() -> Message.read(bytes)).isInstanceOf(CodecException.class)
					.hasMessageContaining("no kind of message is numbered " + kind);
		}
	}

	@Test
	void aMessageWithoutItsIdIsRefused() {
		assertThatThrownBy(() -> Message.read(new byte[8])).isInstanceOf(CodecException.class);
		assertThatThrownBy(() -> Message.read(new byte[0])).isInstanceOf(CodecException.class);
	}

	@Test
	void aSetupIsReadAsItIsWritten() {
		Setup read = Setup.of(SETUP.toBytes());
		assertThat(read).usingRecursiveComparison().isEqualTo(SETUP);
	}

	@Test
	void aSetupCutShortBeforeItsArgumentsIsRefused() {
		byte[] bytes = SETUP.toBytes();
		for (int length = 0; length < bytes.length - SETUP.arguments().length; length++) {
			byte[] cut = Arrays.copyOf(bytes, length);
			assertThatThrownBy(() -> Setup.of(cut)).as("%d bytes", length).isInstanceOf(CodecException.class);
		}
	}
}
