package dev.outboard.host.internal;

import java.io.IOException;
import java.util.Optional;

import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.internal.transport.Launch;

/**
 * The time in which a JVM that was started ahead waits to hear what worker it is to serve: connected, with everything
 * loaded that serving takes, and idle.
 */
final class Spare {

	private Spare() {
	}

	/**
	 * Connects, and waits.
	 *
	 * @param connection is open when this returns a setup
	 * @return what worker to be; empty when none is wanted any more
	 * @throws IOException when the connection fails, or the control side says something else
	 */
	static Optional<Setup> await(Launch launch, Connection connection) throws IOException {
		connection.open(launch.connect());
		tell(connection);
		Optional<byte[]> first = connection.receive();
		if (first.isEmpty()) {
			return Optional.empty();
		}
		Message message = Message.read(first.get());
		if (message.kind() != MessageKind.SETUP) {
			throw new IOException("a spare waits for its setup, and the control side sent " + message.kind());
		}
		Setup setup = Setup.of(message.body().readRemaining());
		tell(connection);
		connection.rename(setup.workerName());
		return Optional.of(setup);
	}

	private static void tell(Connection connection) {
		connection.append(Message.begin(MessageKind.SETUP, 0).toBuffer());
		connection.push();
	}
}
