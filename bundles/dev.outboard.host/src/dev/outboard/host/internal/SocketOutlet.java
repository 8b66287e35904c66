package dev.outboard.host.internal;

import java.nio.ByteBuffer;

import dev.outboard.host.internal.serve.Outlet;
import dev.outboard.wire.internal.transport.Connection;

/** Sends messages over the connection to the control side. */
final class SocketOutlet implements Outlet {

	private final Connection connection;

	SocketOutlet(Connection connection) {
		this.connection = connection;
	}

	@Override
	public void accept(ByteBuffer message) {
		connection.send(message);
	}

	@Override
	public void append(ByteBuffer message) {
		connection.append(message);
	}

	@Override
	public boolean gathers() {
		return true;
	}

	@Override
	public void push() {
		connection.push();
	}
}
