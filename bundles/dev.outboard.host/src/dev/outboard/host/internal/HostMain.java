package dev.outboard.host.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.outboard.host.internal.log.JulConfiguration;
import dev.outboard.host.internal.serve.WorkerServer;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.Setup;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.internal.transport.FirstSocket;
import dev.outboard.wire.internal.transport.Launch;

/**
 * The program inside a child JVM: says hello, connects to the control side while it loads the worker, and serves it.
 * Plain Java, and short on the way to the first call, because a worker's life may be short.
 */
public final class HostMain {

	private static final int FAILED = 1;
	private static final long FLUSH_MILLIS = 5000;
	private static final long LOG_FLUSH_MILLIS = 100;

	private final Launch launch;
	private final boolean wasSpare;
	private final String workerName;
	private final Connection connection;
	private final WorkerServer server;
	private final ControlWatch watch;

	private HostMain(Launch launch, Setup setup) {
		this(launch, setup, false, connection(setup), new ControlWatch());
	}

	/** @param wasSpare whether {@code connection} is open already, and {@code watch} started quietly */
	private HostMain(Launch launch, Setup setup, boolean wasSpare, Connection connection, ControlWatch watch) {
		this.launch = launch;
		this.wasSpare = wasSpare;
		this.workerName = setup.workerName();
		this.connection = connection;
		this.watch = watch;
		this.server = new WorkerServer(setup, new SocketOutlet(connection), this::flushLog);
	}

	private static Connection connection(Setup setup) {
		Connection connection = new Connection(setup.workerName(), Message.mostBytes(setup.limits().messageLimit()));
		connection.takeLane();
		return connection;
	}

	/** Reads from standard input what to run; see {@link Launch}. */
	public static void main(String[] arguments) {
		int status = FAILED;
		try {
			status = serve();
		} catch (Throwable e) {
			// Whatever it is, this JVM must not live on without a worker, held by a thread that somebody left in it.
			System.err.println("the worker's JVM ends: " + e);
		}
		System.exit(status);
	}

	private static int serve() throws IOException, ClassNotFoundException {
		FirstSocket.prepare();
		InputStream control = System.in;
		System.setIn(InputStream.nullInputStream());
		Launch launch = Launch.readFrom(control);
		System.out.println(Launch.HELLO + Launch.PROTOCOL + ' ' + ProcessHandle.current().pid());
		Setup setup = Setup.of(launch.setup());
		return setup.isForSpare() ? serveLater(launch, setup, control) : new HostMain(launch, setup).run(control);
	}

	private static int serveLater(Launch launch, Setup provisional, InputStream control)
			throws IOException, ClassNotFoundException {
		ControlWatch watch = new ControlWatch();
		watch.startQuietly(control);
		Connection connection = connection(provisional);
		new HostMain(launch, provisional, true, connection, watch).rehearse();
		Optional<Contract> contract = WarmUp.run(provisional, HostMain.class.getClassLoader());
		Optional<Setup> setup = Spare.await(launch, connection);
		if (setup.isEmpty()) {
			return FAILED;
		}
		HostMain host = new HostMain(launch, setup.get(), true, connection, watch);
		contract.ifPresent(host.server::expect);
		return host.run(control);
	}

	private int run(InputStream control) {
		JulConfiguration.prepare(server.logs());
		Thread.currentThread().setName("outboard-worker " + workerName);
		if (wasSpare) {
			watch.forParent().start();
		} else {
			watch.start(control);
		}
		// A worker may end the JVM by itself; what it had answered before must arrive.
		Runtime.getRuntime().addShutdownHook(lastFlush());
		reader().start();
		int status = server.run(HostMain.class.getClassLoader());
		watch.expectEnd();
		server.announceEnd();
		try {
			watch.awaitLettingGo();
		} catch (InterruptedException e) {
			// The worker's code left it behind. The end takes a little longer, that is all.
			return status;
		}
		return status;
	}

	private Thread lastFlush() {
		return new Thread(this::flush, "outboard-flush");
	}

	private Thread reader() {
		Thread reader = new Thread(this::connect, "outboard-reader " + workerName);
		reader.setDaemon(true);
		return reader;
	}

	/** Links what {@link #run} is made of, and nothing more: the first use of a lambda takes half a millisecond. */
	private void rehearse() throws ClassNotFoundException {
		Class.forName(JulConfiguration.class.getName());
		Runtime.getRuntime().removeShutdownHook(lastFlush());
		reader();
		watch.forParent();
	}

	/** Connects, and reads in turn with the worker's thread until the connection ends. */
	private void connect() {
		try {
			if (!wasSpare) {
				connection.open(launch.connect());
			}
			try {
				server.receiveFrom(new Inbox(connection));
			} catch (IOException e) {
				System.err.println("the connection to the control side failed: " + e);
			}
		} catch (IOException | RuntimeException e) {
			System.err.println("can't connect to the control side at " + launch.endpoint().toText() + ": " + e);
		}
		connection.close();
		watch.gone();
	}

	private void flush() {
		server.flush();
		flush(FLUSH_MILLIS);
	}

	private void flushLog() {
		flush(LOG_FLUSH_MILLIS);
	}

	private void flush(long millis) {
		try {
			connection.flush(millis, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			// Whatever comes next, comes without the rest.
			Thread.currentThread().interrupt();
		}
	}
}
