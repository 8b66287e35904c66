package dev.outboard.wire.internal.channel;

import java.nio.ByteBuffer;
import java.util.Objects;

import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;

/**
 * Encodes the items of a queue, and decodes them. Safe for any thread.
 *
 * @param <E> the items
 */
final class QueueItems<E> {

	/** What a message about an item takes besides it, at the most. */
	private static final int ENVELOPE = 1024;
	/** More isn't taken ahead for an item that may be small. */
	private static final int MOST_EXPECTED = 16 * 1024;

	private static final byte[] ROOM = new byte[QueueOperation.ROOM_BEFORE];

	private final ChannelCore core;
	private final Codec<Object> codec;
	/** What the next item will probably come to; whichever thread's. */
	private int lastSize;

	QueueItems(ChannelCore core, Codec<Object> codec) {
		this.core = core;
		this.codec = codec;
	}

	/**
	 * Encodes an item so that any consumer can take it, whatever the limit of its messages. Before it, up to the beginning
	 * of the buffer, is what makes a message of it by which it is put alone.
	 *
	 * @throws NullPointerException     when it is null
	 * @throws IllegalArgumentException when it is of another type than the queue's, or too large
	 */
	ByteBuffer encode(E item) {
		Objects.requireNonNull(item, () -> core.label() + " takes no null; close it to say that nothing follows");
		int limit = Math.min(core.hub().messageLimit(), Message.BASE_LIMIT) - ENVELOPE;
		Output out = core.begin(QueueOperation.PUT_ALONE,
				new Output(limit, "a queue is for smaller items: put a part of it, or the path of a file", lastSize));
		out.writeBytes(ROOM);
		int begin = out.size();
		try {
			codec.write(out, item);
		} catch (CodecException | ClassCastException e) {
			throw new IllegalArgumentException(core.label() + " can't take an item of " + item.getClass().getName() + ": "
					+ e.getMessage(), e);
		}
		lastSize = Math.min(out.size(), MOST_EXPECTED);
		return out.toBuffer().position(begin);
	}

	/** Decodes an item, which is all that is left of {@code content}. */
	@SuppressWarnings("unchecked")
	E decode(Input content) {
		E item = (E) codec.read(content);
		content.expectEnd();
		return item;
	}
}
