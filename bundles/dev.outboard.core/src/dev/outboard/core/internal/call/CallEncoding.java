package dev.outboard.core.internal.call;

import java.util.List;
import java.util.function.Consumer;

import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.Parcel;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.codec.WithoutEnds;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/**
 * How the calls of one worker are encoded.
 *
 * @param limit      the most bytes that one may take
 * @param references knows the channels that arguments and results may contain
 * @param over       is told of the ends of pipes that were passed in a call when the worker is done with it
 */
public record CallEncoding(int limit, References references, Consumer<List<Long>> over) {

	/**
	 * Begins a message of several calls; what this thread has put into channels goes before it.
	 *
	 * @param expected how many bytes it will probably come to
	 */
	Output beginBatch(int expected) {
		references.flush();
		return Message.begin(MessageKind.BATCH, 0, limit, expected).references(new WithoutEnds(references));
	}

	/**
	 * Encodes a call; what this thread has put into channels goes before it. The ends of pipes that it passes can't be used
	 * from now on; they are to be handed over, or taken back.
	 *
	 * @throws IllegalArgumentException when an argument can't be encoded; nothing is passed then
	 */
	EncodedCall encode(MessageKind kind, RecordedCall call) {
		references.flush();
		Parcel parcel = new Parcel(references);
		Output out = Message.begin(kind, 0, limit).reusing().references(parcel);
		out.writeLength(call.function().index());
		try {
			call.function().writeArguments(out, call.encodable());
		} catch (RuntimeException | Error e) {
			parcel.takeBack();
			throw e;
		}
		return new EncodedCall(out.toBuffer(), parcel);
	}
}
