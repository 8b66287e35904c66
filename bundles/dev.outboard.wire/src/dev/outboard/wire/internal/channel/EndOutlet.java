package dev.outboard.wire.internal.channel;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.outboard.wire.internal.codec.Output;

/**
 * The side of an end of a pipe that sends. Items are gathered and sent together. It shares the lock of the end's state, so
 * that nothing is gathered once the end was passed on.
 */
final class EndOutlet implements Unsent.Source {

	private static final int ENVELOPE = HubPort.HEADER + Integer.BYTES;
	private static final String REMEDY = "a pipe is for smaller items: send it in parts, or the path of a file";

	private final ChannelCore core;
	private final int limit;
	private final EndState state;
	private final Unsent unsent;
	private final Scratch scratch = new Scratch(this::beginOne);
	private final Gathering batch = new Gathering(this::begin);
	/** Messages that take no more items, before {@link #batch}. */
	private List<ByteBuffer> full = new ArrayList<>();
	private boolean marked;

	/** @param limit the most bytes that the message of one item may take */
	EndOutlet(ChannelCore core, EndState state, int limit) {
		this.core = core;
		this.state = state;
		this.unsent = core.hub().unsent();
		this.limit = limit;
	}

	/** Returns a message to encode an item into, to be {@linkplain #giveBack given back}. */
	Output begin() {
		return scratch.take();
	}

	private Output beginOne() {
		Output message = begin(new Output(limit, REMEDY));
		message.writeInt(0);
		return message;
	}

	private Output begin(Output message) {
		return core.hub().begin(core.reference().id(), PipeOperation.SEND, message);
	}

	/** Ends an item that was encoded into such a message. */
	void end(Output message) {
		message.overwriteInt(HubPort.HEADER, message.size() - ENVELOPE);
	}

	/** Says that the item in {@code message} was sent, or was not. */
	void giveBack(Output message) {
		if (!isLarge(message)) {
			scratch.giveBack(message, ENVELOPE);
		}
	}

	/** Returns whether an item is sent as the message that it was encoded into, so that this must not change any more. */
	private static boolean isLarge(Output message) {
		return message.size() - HubPort.HEADER > Gathering.LARGEST_ITEM;
	}

	/** Sends the item in {@code message}, with others if they come soon; false when there is no room now. */
	boolean trySend(Output message) {
		boolean enough;
		boolean stream;
		synchronized (state) {
			if (!state.takeRoom(message.size() - ENVELOPE)) {
				return false;
			}
			enough = add(message);
			stream = batch.isStream();
			mark();
		}
		if (enough) {
			unsent.flush();
		} else if (stream) {
			unsent.flushStream();
		} else {
			unsent.flushSoon();
		}
		return true;
	}

	/** Gathers an item, and returns whether enough was gathered. */
	private boolean add(Output message) {
		int size = message.size() - HubPort.HEADER;
		boolean large = isLarge(message);
		boolean enough = large || batch.isFull(size);
		if (enough) {
			completeBatch();
		}
		if (large) {
			full.add(message.toBuffer());
			return true;
		}
		batch.message().writeFrom(message, HubPort.HEADER);
		return enough;
	}

	private void completeBatch() {
		if (!batch.isEmpty()) {
			full.add(batch.complete());
		}
	}

	private void mark() {
		if (!marked) {
			unsent.mark(this);
			marked = true;
		}
	}

	@Override
	public void collect(Unsent.Stage stage, Unsent.Batch into) {
		if (stage == Unsent.Stage.PUT) {
			collect(into);
		}
	}

	private void collect(Unsent.Batch into) {
		List<ByteBuffer> messages;
		synchronized (state) {
			marked = false;
			completeBatch();
			messages = full;
			full = new ArrayList<>();
		}
		messages.forEach(message -> into.add(Unsent.Stage.PUT, message));
	}
}
