package dev.outboard.core.internal.call;

import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/**
 * How the calls of one worker are encoded.
 *
 * @param limit      the most bytes that one may take
 * @param references knows the channels that arguments and results may contain
 */
public record CallEncoding(int limit, References references) {

	/** Begins a message; what this thread has put into channels goes before it. */
	Output begin(MessageKind kind) {
		references.flush();
		return Message.begin(kind, 0, limit).references(references);
	}
}
