package dev.outboard.host.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.outboard.host.internal.serve.WorkerServer;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.Setup;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.internal.transport.Launch;

/**
 * The program inside a child JVM: says hello, connects to the control side while it loads the worker, and serves it.
 * Plain Java, and short on the way to the first call, because a worker's life may be short.
 */
public final class HostMain {

	private static final long FLUSH_SECONDS = 5;

	private HostMain() {
	}

	/** Reads from standard input what to run; see {@link Launch}. */
	public static void main(String[] arguments) throws IOException {
		InputStream control = System.in;
		System.setIn(InputStream.nullInputStream());
		Launch launch = Launch.readFrom(control);
		System.out.println(Launch.HELLO + Launch.PROTOCOL + ' ' + ProcessHandle.current().pid());
		ControlWatch.start(control);

		Setup setup = Setup.of(launch.setup());
		Thread.currentThread().setName("outboard-worker " + setup.workerName());
		Connection connection = new Connection(setup.workerName(), Message.MAXIMUM_SIZE);
		WorkerServer server = new WorkerServer(setup, connection::send);
		// A worker may end the JVM by itself; what it had answered before must arrive.
		Runtime.getRuntime().addShutdownHook(new Thread(() -> flush(connection), "outboard-flush"));
		new Thread(() -> connect(launch, connection, server), "outboard-connect").start();
		System.exit(server.run(HostMain.class.getClassLoader()));
	}

	private static void connect(Launch launch, Connection connection, WorkerServer server) {
		try {
			connection.open(launch.connect(), new Connection.Handler() {
				@Override
				public void received(byte[] message) {
					server.received(message);
				}

				@Override
				public void closed(Optional<IOException> failure) {
					failure.ifPresent(e -> System.err.println("the connection to the control side failed: " + e));
					ControlWatch.halt();
				}
			});
		} catch (IOException e) {
			System.err.println("can't connect to the control side at " + launch.endpoint().toText() + ": " + e);
			ControlWatch.halt();
		}
	}

	private static void flush(Connection connection) {
		try {
			connection.flush(FLUSH_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			// The JVM ends all the same, without the rest.
			Thread.currentThread().interrupt();
		}
	}
}
