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

	private final EndState state;
	private final Unsent unsent;
	/** Those that take no more items. */
	private List<Output> full = new ArrayList<>();
	private Output batch;
	private boolean marked;

	EndOutlet(EndState state, Unsent unsent) {
		this.state = state;
		this.unsent = unsent;
	}

	/** Begins an item in a message that holds nothing else. */
	static void begin(Output message) {
		message.writeInt(0);
	}

	/** Ends an item that was encoded into such a message. */
	static void end(Output message) {
		message.overwriteInt(HubPort.HEADER, message.size() - ENVELOPE);
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
		if (batch != null && batch.size() + size <= LARGEST_BATCH) {
			batch.writeSpace(size).put(message.toBuffer().position(HubPort.HEADER));
			return false;
		}
		boolean large = size > LARGEST_BATCH;
		boolean enough = large || batch != null;
		if (batch != null) {
			full.add(batch);
		}
		if (large) {
			full.add(message);
		}
		batch = large ? null : message;
		return enough;
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
			messages = full;
			full = new ArrayList<>();
			if (batch != null) {
				messages.add(batch);
				batch = null;
			}
		}
		messages.forEach(message -> into.add(Unsent.Stage.PUT, message.toBuffer()));
	}
}
