package dev.outboard.wire.internal.channel;

import java.util.ArrayList;
import java.util.List;

import dev.outboard.wire.internal.codec.Output;

/**
 * The side of an end of a pipe that sends. Items are gathered and sent together. It shares the lock of the end's state, so
 * that nothing is gathered once the end was passed on.
 */
final class EndOutlet implements Unsent.Source {

	/** How large a message of several items may become. */
	private static final int LARGEST_BATCH = 48 * 1024;
	private static final int ENVELOPE = HubPort.HEADER + Integer.BYTES;
	private static final String REMEDY = "a pipe is for smaller items: send it in parts, or the path of a file";

	private final ChannelCore core;
	private final int limit;
	private final EndState state;
	private final Unsent unsent;
	/** Those that take no more items. */
	private List<Output> full = new ArrayList<>();
	private Output batch;
	private boolean marked;
	/** What the next item will probably come to with its message; whichever thread's. */
	private int lastSize;
	/** What the next message will probably come to. */
	private int lastBatch;

	/** @param limit the most bytes that the message of one item may take */
	EndOutlet(ChannelCore core, EndState state, int limit) {
		this.core = core;
		this.state = state;
		this.unsent = core.hub().unsent();
		this.limit = limit;
	}

	/** Returns a message to encode an item into. */
	Output begin() {
		Output message = begin(lastSize);
		message.writeInt(0);
		return message;
	}

	private Output begin(int expected) {
		return core.hub().begin(core.reference().id(), PipeOperation.SEND, new Output(limit, REMEDY, expected));
	}

	/** Ends an item that was encoded into such a message. */
	void end(Output message) {
		message.overwriteInt(HubPort.HEADER, message.size() - ENVELOPE);
		lastSize = Math.min(message.size(), LARGEST_BATCH);
	}

	/** Sends the item in {@code message}, with others if they come soon; false when there is no room now. */
	boolean trySend(Output message) {
		boolean now;
		synchronized (state) {
			if (!state.takeRoom(message.size() - ENVELOPE)) {
				return false;
			}
			now = add(message);
			mark();
		}
		if (now) {
			unsent.flush();
		} else {
			unsent.flushSoon();
		}
		return true;
	}

	/** Gathers an item, and returns whether enough was gathered. */
	private boolean add(Output message) {
		int size = message.size() - HubPort.HEADER;
		boolean large = size > LARGEST_BATCH;
		boolean enough = large || batch != null && batch.size() + size > LARGEST_BATCH;
		if (enough) {
			completeBatch();
		}
		if (large) {
			full.add(message);
			return true;
		}
		if (batch == null) {
			batch = begin(lastBatch);
		}
		batch.writeSpace(size).put(message.toBuffer().position(HubPort.HEADER));
		return enough;
	}

	private void completeBatch() {
		if (batch != null) {
			lastBatch = batch.size();
			full.add(batch);
			batch = null;
		}
	}

	private void mark() {
		if (!marked) {
			marked = true;
			unsent.mark(this);
		}
	}

	@Override
	public void collect(Unsent.Batch into) {
		List<Output> messages;
		synchronized (state) {
			marked = false;
			completeBatch();
			messages = full;
			full = new ArrayList<>();
		}
		messages.forEach(message -> into.add(Unsent.Stage.PUT, message.toBuffer()));
	}
}
