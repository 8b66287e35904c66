package dev.outboard.wire.internal.channel;

import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;

import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.lane.RingOutlet;
import dev.outboard.wire.internal.message.Message;

/**
 * Gathers items in messages of several, one after the other, in memory that is used again: to make as much for each, filled
 * with zeros, takes longer than to copy what has come together. Not thread-safe.
 */
public final class Gathering {

	/** A message comes to no more, as a rule: it goes through shared memory in one piece. */
	public static final int LARGEST = RingOutlet.MOST_BYTES - 16 * 1024;

	/** From here on a message goes through shared memory, with the fewest copies. */
	public static final int WORTH_PASSING_ON = FrameType.MOST_BYTES;

	/** A larger item is a message of its own. */
	static final int LARGEST_ITEM = 48 * 1024;

	/** Where so much comes before its time is over, more follows: it is worth the wait until a message is full. */
	private static final int STREAM = 16 * 1024;

	private final Beginning beginning;
	/** Null until there is something to gather. */
	private Output message;
	/** What was needed for much, and may be again. */
	private SoftReference<Output> spare = new SoftReference<>(null);

	/** Begins messages. */
	interface Beginning {

		/** Writes what comes before items into {@code message}, and returns that. */
		Output begin(Output message);
	}

	Gathering(Beginning beginning) {
		this.beginning = beginning;
	}

	/** Returns whether nothing has been gathered since the last message. */
	boolean isEmpty() {
		return message == null || message.size() == HubPort.HEADER;
	}

	/** Returns whether so many more bytes are for the next message. */
	boolean isFull(int more) {
		return !isEmpty() && message.size() + more > LARGEST;
	}

	/** Returns whether there is so much already that the rest is waited for. */
	boolean isStream() {
		return message != null && message.size() > STREAM;
	}

	/** Returns the message to append an item to. */
	Output message() {
		if (message == null) {
			message = spare.get();
		}
		if (message == null) {
			message = beginning.begin(new Output(Message.BASE_LIMIT));
		}
		return message;
	}

	/** Returns what was gathered, and begins anew. */
	ByteBuffer complete() {
		ByteBuffer complete = ByteBuffer.wrap(message.toByteArray());
		clear();
		return complete;
	}

	/** Forgets what was gathered; where that was much, its memory is kept for as long as nobody else needs any. */
	void clear() {
		if (message == null) {
			return;
		}
		boolean much = isStream();
		message.truncate(HubPort.HEADER);
		if (much) {
			spare = new SoftReference<>(message);
			message = null;
		}
	}
}
