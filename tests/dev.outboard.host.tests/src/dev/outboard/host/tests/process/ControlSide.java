package dev.outboard.host.tests.process;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.outboard.host.tests.worker.Child;
import dev.outboard.host.tests.worker.ChildWorker;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.contract.StartArguments;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.internal.transport.Endpoint;
import dev.outboard.wire.internal.transport.Launch;

/** The other end of a host's socket: waits for the host, takes its messages, and sends some. */
final class ControlSide implements Connection.Handler, AutoCloseable {

	private final Path directory = Files.createTempDirectory("ob");
	private final ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
	private final Endpoint endpoint = new Endpoint.UnixSocket(directory.resolve("s"));
	private final byte[] secret = new byte[Launch.SECRET_SIZE];
	private final Contract contract = Contract.of(Child.class);
	private final Connection connection = new Connection("control", Message.BASE_LIMIT);
	private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
	private final CompletableFuture<Optional<IOException>> end = new CompletableFuture<>();
	private SocketChannel socket;
	private long lastId;

	ControlSide() throws IOException {
		server.bind(endpoint.address());
		new Random().nextBytes(secret);
	}

	/** Returns how to launch a worker that starts as {@code start} says. */
	Launch launch(String start) {
		return new Launch(endpoint, secret.clone(), setup(start).toBytes());
	}

	/** Returns how to launch a JVM that waits to hear what worker to be. */
	Launch launchSpare() {
		return new Launch(endpoint, secret.clone(), setup("never").forSpare().toBytes());
	}

	/** Says to such a JVM what worker to be. */
	void setUp(String start) {
		Output message = Message.begin(MessageKind.SETUP, 0);
		message.writeBytes(setup(start).toBytes());
		connection.send(message.toBuffer());
	}

	private static Setup setup(String start) {
		StartArguments arguments = StartArguments.forValues(ChildWorker.class, List.of(start));
		return new Setup("com.example.child", "1", "child#1", 1, new Setup.Limits(1, Message.BASE_LIMIT),
				Child.class.getName(), Contract.of(Child.class).fingerprint(), ChildWorker.class.getName(),
				arguments.types(), arguments.encode(List.of(start), References.NONE));
	}

	/** Waits for the host, which must show the secret, and begins to exchange messages. */
	void open() throws IOException {
		accept();
		listen();
	}

	/** Begins to exchange messages with the host that was accepted. */
	void listen() throws IOException {
		connection.open(socket, this);
	}

	/** Waits for the host, which must show the secret. */
	void accept() throws IOException {
		socket = server.accept();
		ByteBuffer shown = ByteBuffer.allocate(Launch.SECRET_SIZE);
		while (shown.hasRemaining() && socket.read(shown) >= 0) {
			continue;
		}
		if (!Arrays.equals(shown.array(), secret)) {
			throw new AssertionError("the secret wasn't shown");
		}
	}

	/** Calls a function and returns the call's id. */
	long call(String name, Object... arguments) {
		connection.send(message(name, arguments).toBuffer());
		return lastId;
	}

	/** Calls a function before {@link #listen()}, so that the answer isn't read yet. */
	void callUnheard(String name, Object... arguments) throws IOException {
		Output message = message(name, arguments);
		write(ByteBuffer.allocate(Integer.BYTES).putInt(message.size()).flip());
		write(message.toBuffer());
	}

	/** Waits for the next message, which must be of that kind. */
	Message expect(MessageKind kind) throws InterruptedException {
		Message message = messages.poll(1, TimeUnit.MINUTES);
		if (message == null || message.kind() != kind) {
			throw new AssertionError(message + " came; " + kind + " is expected");
		}
		return message;
	}

	/** Calls a function and waits for its result. */
	Object result(String name, Object... arguments) throws InterruptedException {
		return expectResult(call(name, arguments), name);
	}

	/** Waits for the result of a call: the next message. */
	Object expectResult(long id, String name) throws InterruptedException {
		Message message = expect(MessageKind.RESULT);
		if (message.id() != id) {
			throw new AssertionError("the result of call " + message.id() + " came instead of " + id);
		}
		return function(name).readResult(message.body());
	}

	/** Closes the socket. */
	void hangUp() {
		connection.close();
	}

	/** Waits until the host has closed the socket. */
	void awaitHangUp() throws Exception {
		end.get(1, TimeUnit.MINUTES);
	}

	@Override
	public void received(byte[] message) {
		messages.add(Message.read(message));
	}

	@Override
	public void closed(Optional<IOException> failure) {
		end.complete(failure);
	}

	@Override
	public void close() throws IOException {
		connection.close();
		if (socket != null) {
			socket.close();
		}
		server.close();
		Files.deleteIfExists(directory.resolve("s"));
		Files.delete(directory);
	}

	/** Writes bytes of any kind before {@link #listen()}. */
	void write(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			socket.write(bytes);
		}
	}

	private Output message(String name, Object... arguments) {
		Function function = function(name);
		Output out = Message.begin(MessageKind.CALL, ++lastId);
		out.writeLength(function.index());
		function.writeArguments(out, arguments);
		return out;
	}

	private Function function(String name) {
		return contract.functions().stream().filter(f -> f.method().getName().equals(name)).findFirst().orElseThrow();
	}
}
