package dev.outboard.wire.internal.channel;

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

	/** Where an encoded item begins. */
	static final int BEGIN = HubPort.HEADER + QueueOperation.ROOM_BEFORE;

	/** What a message about an item takes besides it, at the most. */
	private static final int ENVELOPE = 1024;
	private static final byte[] ROOM = new byte[QueueOperation.ROOM_BEFORE];

	private final ChannelCore core;
	private final Codec<Object> codec;
	private final Scratch scratch;

	QueueItems(ChannelCore core, Codec<Object> codec) {
		this.core = core;
		this.codec = codec;
		this.scratch = new Scratch(this::begin);
	}

	private Output begin() {
		int limit = Math.min(core.hub().messageLimit(), Message.BASE_LIMIT) - ENVELOPE;
		Output out = core.begin(QueueOperation.PUT_ALONE,
				new Output(limit, "a queue is for smaller items: put a part of it, or the path of a file"));
		out.writeBytes(ROOM);
		return out;
	}

	/**
	 * Encodes an item so that any consumer can take it, whatever the limit of its messages. What is returned is, to its end,
	 * the message by which it is put alone; the item begins at {@link #BEGIN}. To be {@linkplain #giveBack given back}.
	 *
	 * @throws NullPointerException     when it is null
	 * @throws IllegalArgumentException when it is of another type than the queue's, or too large
	 */
	Output encode(E item) {
		Objects.requireNonNull(item, () -> core.label() + " takes no null; close it to say that nothing follows");
		Output out = scratch.take();
		try {
			codec.write(out, item);
		} catch (CodecException | ClassCastException e) {
			throw new IllegalArgumentException(core.label() + " can't take an item of " + item.getClass().getName() + ": "
					+ e.getMessage(), e);
		}
		return out;
	}

	/** Returns how many bytes an encoded item has. */
	static int size(Output encoded) {
		return encoded.size() - BEGIN;
	}

	/** Says that an encoded item was put, or was not. */
	void giveBack(Output encoded) {
		if (!QueueOutlet.isLarge(encoded)) {
			scratch.giveBack(encoded, BEGIN);
		}
	}

	/** Decodes an item that was taken. */
	E decode(Taken taken) {
		E item = decode(taken.content());
		if (taken.alone()) {
			taken.content().giveBack();
		}
		return item;
	}

	/** Decodes an item, which is all that is left of {@code content}. */
	@SuppressWarnings("unchecked")
	E decode(Input content) {
		E item = (E) codec.read(content);
		content.expectEnd();
		return item;
	}
}
