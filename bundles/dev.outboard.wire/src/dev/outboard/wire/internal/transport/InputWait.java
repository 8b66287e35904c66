package dev.outboard.wire.internal.transport;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;

import dev.outboard.wire.internal.message.MessageReader;

/**
 * Waits until a message begins to arrive, for whoever fetches a connection's messages; what is for nobody but the
 * connection, a message about shared memory, is taken in meanwhile. Not thread-safe.
 */
final class InputWait {

	private final SteadyChannel channel;
	private final MessageReader messages;

	InputWait(SteadyChannel channel, MessageReader messages) {
		this.channel = channel;
		this.messages = messages;
	}

	/** As {@link Connection#awaitInput()} says. */
	boolean await() throws IOException {
		try {
			while (!messages.isReady()) {
				if (!channel.awaitInput()) {
					return false;
				}
				if (!arrives()) {
					return true;
				}
			}
			return true;
		} catch (ClosedChannelException e) {
			// This side closed it, and who fetches the message is told so.
			return true;
		}
	}

	/** As {@link Connection#awaitInput(long)} says. */
	boolean await(long nanos) throws IOException {
		long begin = System.nanoTime();
		try {
			for (long left = nanos; !messages.isReady(); left = nanos - (System.nanoTime() - begin)) {
				if (left < 0 || !channel.awaitInput(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)))) {
					return false;
				}
				if (!arrives()) {
					return true;
				}
			}
			return true;
		} catch (ClosedChannelException e) {
			// This side closed it, and who fetches the message is told so.
			return true;
		}
	}

	/** Takes in what has arrived; false at the end, of which who fetches the message is told. */
	private boolean arrives() {
		try {
			return messages.fill();
		} catch (IOException e) {
			// It comes again when the rest is asked for.
			return false;
		}
	}
}
