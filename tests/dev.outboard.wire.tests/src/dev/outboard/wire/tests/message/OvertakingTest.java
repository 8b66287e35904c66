package dev.outboard.wire.tests.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.tests.support.Frames;
import dev.outboard.wire.tests.support.SlicedChannel;

/** Frames between the chunks of a message: control messages, and what a peer makes up. */
class OvertakingTest {

	private static final byte[] BEGUN = Frames.first(10, new byte[4]);
	private static final byte[] REST = Frames.frame(FrameType.NEXT, new byte[6]);

	/** All but the one that the reader's user never gets. */
	static Stream<MessageKind> control() {
		return Stream.of(MessageKind.values()).filter(kind -> kind.isControl() && kind != MessageKind.LANE);
	}

	static Stream<MessageKind> data() {
		return Stream.of(MessageKind.values()).filter(kind -> !kind.isControl());
	}

	@ParameterizedTest
	@MethodSource("control")
	void aControlMessageBetweenChunksComesBeforeTheMessage(MessageKind kind) throws IOException {
		byte[] overtaking = Message.begin(kind, 7).toByteArray();
		assertThat(read(BEGUN, Frames.encode(overtaking, overtaking), REST)).containsExactly(overtaking, overtaking,
				new byte[10]);
	}

	@ParameterizedTest
	@MethodSource("data")
	void aDataMessageBetweenChunksIsAnError(MessageKind kind) {
		assertRefused("may not overtake came after 4 of the 10 bytes", BEGUN,
				Frames.encode(Message.begin(kind, 7).toByteArray()), REST);
	}

	@Test
	void soIsAnUnknownOneAndAnEmptyOne() {
		assertRefused("may not overtake", BEGUN, Frames.encode(new byte[] { 99 }), REST);
		assertRefused("may not overtake", BEGUN, Frames.encode(new byte[0]), REST);
	}

	@Test
	void aChunkOfNoMessageIsAnError() {
		assertRefused("not begun", REST);
		assertRefused("not begun", BEGUN, REST, REST);
	}

	@Test
	void aMessageWithinAMessageIsAnError() {
		assertRefused("a message begins after 4 of the 10 bytes of another", BEGUN, BEGUN);
	}

	@Test
	void moreBytesThanAnnouncedAreAnError() {
		assertRefused("a chunk of 7 bytes came after 4 of the 10", BEGUN, Frames.frame(FrameType.NEXT, new byte[7]));
		assertRefused("a chunk of 11 bytes came after 0 of the 10", Frames.first(10, new byte[11]));
	}

	@Test
	void chunksWithoutBytesAreAnError() {
		assertRefused("a chunk without bytes", BEGUN, Frames.frame(FrameType.NEXT, new byte[0]));
		assertRefused("without any of its bytes", Frames.first(10, new byte[0]));
		assertRefused("without any of its bytes", Frames.frame(FrameType.FIRST, new byte[3]));
	}

	@ParameterizedTest
	@EnumSource(names = { "CANCEL", "STOP", "HEARTBEAT", "HEARTBEAT_ANSWER", "CREDIT", "LOG_LEVEL", "LOG_CREDIT",
			"VITALS", "VITALS_ANSWER" })
	void theKindsThatMayOvertake(MessageKind kind) {
		assertThat(kind.isControl()).isTrue();
		assertThat(control()).as("and no others").hasSize(9);
	}

	private static void assertRefused(String reason, byte[]... frames) {
		assertThatThrownBy(() -> read(frames)).isInstanceOf(FrameException.class).hasMessageContaining(reason);
	}

	private static List<byte[]> read(byte[]... frames) throws IOException {
		return Frames.readAll(new MessageReader(new SlicedChannel(Frames.join(frames), () -> 1000), 1000));
	}
}
