package dev.outboard.host.internal;

import java.io.IOException;
import java.util.Optional;

import dev.outboard.host.internal.serve.MessageSource;
import dev.outboard.wire.internal.transport.Connection;

/** The messages that arrive over a connection that was opened without a handler. */
final class Inbox implements MessageSource {

	private final Connection connection;
	private volatile boolean ended;

	Inbox(Connection connection) {
		this.connection = connection;
	}

	@Override
	public Optional<byte[]> next() throws IOException {
		return connection.awaitInput() ? receive() : Optional.empty();
	}

	@Override
	public Optional<byte[]> next(long nanos) throws IOException {
		return connection.awaitInput(nanos) ? receive() : Optional.empty();
	}

	private Optional<byte[]> receive() throws IOException {
		Optional<byte[]> message = connection.receive();
		ended = message.isEmpty();
		return message;
	}

	@Override
	public boolean isReady() {
		return connection.isReady();
	}

	@Override
	public boolean hasEnded() {
		return ended;
	}

	@Override
	public void wakeUp() {
		connection.wakeUp();
	}
}
