package dev.outboard.wire.tests.transport;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.outboard.wire.internal.transport.Connection;

/** Remembers what a connection says. */
class RecordingHandler implements Connection.Handler {

	private final BlockingQueue<byte[]> messages = new LinkedBlockingQueue<>();
	private final BlockingQueue<Optional<IOException>> ends = new LinkedBlockingQueue<>();

	@Override
	public void received(byte[] message) {
		messages.add(message);
	}

	@Override
	public void closed(Optional<IOException> failure) {
		ends.add(failure);
	}

	/** Waits for the next message, which is text. */
	String nextMessage() throws InterruptedException {
		return new String(nextBytes());
	}

	/** Waits for the next message. */
	byte[] nextBytes() throws InterruptedException {
		byte[] message = messages.poll(1, TimeUnit.MINUTES);
		if (message == null) {
			throw new AssertionError("no message came");
		}
		return message;
	}

	/** Waits for the end and returns the failure that it came with. */
	Optional<IOException> awaitEnd() {
		await().atMost(1, TimeUnit.MINUTES).until(() -> !ends.isEmpty());
		return ends.peek();
	}

	/** Returns how often the end was told so far. */
	int ends() {
		return ends.size();
	}

	boolean hasMessages() {
		return !messages.isEmpty();
	}
}
