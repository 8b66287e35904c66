package dev.outboard.host.tests.serve;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.worker.StopReason;
import dev.outboard.host.internal.serve.WorkerServer;
import dev.outboard.host.tests.worker.Stage;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.contract.StartArguments;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;

/** The control side of a worker that is served in this JVM: sends messages, and looks at those that come back. */
final class ServedWorker implements AutoCloseable {

	/** The name of the thread that serves it. */
	static final String THREAD = "test-worker";

	private final Contract contract;
	private final WorkerServer server;
	private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
	private final List<Long> receipts = new CopyOnWriteArrayList<>();
	private final Thread thread;
	private long lastId;
	private volatile int status = -1;

	/** Prepares a worker; {@link #start()} follows. */
	ServedWorker(Class<?> contract, Class<?> implementation, Object... arguments) {
		this(contract, setup(contract, implementation, arguments));
	}

	ServedWorker(Class<?> contract, Setup setup) {
		this.contract = Contract.of(contract);
		this.server = new WorkerServer(setup, this::take);
		this.thread = new Thread(() -> {
			status = server.run(getClass().getClassLoader());
			server.announceEnd();
		}, THREAD);
		thread.setDaemon(true);
	}

	static Setup setup(Class<?> contract, Class<?> implementation, Object... arguments) {
		long fingerprint = contract.isInterface() ? Contract.of(contract).fingerprint() : 0;
		return setup(contract.getName(), fingerprint, implementation, arguments);
	}

	static Setup setup(String contract, long fingerprint, Class<?> implementation, Object... arguments) {
		StartArguments chosen = StartArguments.forValues(implementation, List.of(arguments));
		return new Setup("com.example.probe", "7", "probe#7", 3, new Setup.Limits(1, Message.BASE_LIMIT), contract,
				fingerprint, implementation.getName(), chosen.types(), chosen.encode(List.of(arguments), References.NONE));
	}

	ServedWorker start() {
		thread.start();
		return this;
	}

	/** Starts it and waits until it is ready. */
	ServedWorker startReady() throws InterruptedException {
		start();
		expect(MessageKind.READY, 0);
		return this;
	}

	/** Calls a function and returns the call's id. */
	long call(String function, Object... arguments) {
		lastId++;
		send(MessageKind.CALL, lastId, function, arguments);
		return lastId;
	}

	/** Calls a function one-way and returns the call's id. */
	long post(String function, Object... arguments) {
		lastId++;
		send(MessageKind.POST, lastId, function, arguments);
		return lastId;
	}

	/** Returns the ids of the one-way calls that have returned, as far as that was told. */
	List<Long> receipts() {
		return List.copyOf(receipts);
	}

	void cancel(long id) {
		receive(Message.begin(MessageKind.CANCEL, id));
	}

	void stop(StopReason reason) {
		Output out = Message.begin(MessageKind.STOP, 0);
		out.writeLength(reason.ordinal());
		receive(out);
	}

	/** Hands a message to the worker's side, on this thread. */
	void receive(Output message) {
		server.received(message.toByteArray());
	}

	/** Waits for the next message. */
	Message next() throws InterruptedException {
		Message message = messages.poll(1, TimeUnit.MINUTES);
		if (message == null) {
			throw new AssertionError("no message came");
		}
		return message;
	}

	/** Waits for the next message, which must be the one named. */
	Message expect(MessageKind kind, long id) throws InterruptedException {
		Message message = next();
		if (message.kind() != kind || message.id() != id) {
			throw new AssertionError(message.kind() + " of " + message.id() + " came; " + kind + " of " + id
					+ " is expected" + (message.kind().name().contains("FAILURE") ? describe(message) : ""));
		}
		return message;
	}

	/** Waits for the result of a call. */
	Object expectResult(long id, String function) throws InterruptedException {
		return function(function).readResult(expect(MessageKind.RESULT, id).body());
	}

	/** Waits for the failure of a call. */
	RemoteWorkerException expectFailure(long id) throws InterruptedException {
		return ThrowableCodec.INSTANCE.read(expect(MessageKind.FAILURE, id).body());
	}

	/** Waits for the last message, and returns the status that it tells. */
	Ending expectEnding() throws InterruptedException {
		Message message = expect(MessageKind.ENDING, 0);
		return new Ending(message.body().readInt(),
				message.body().readBoolean() ? ThrowableCodec.INSTANCE.read(message.body()) : null);
	}

	/** What the last message says; {@code failure} is null for none. */
	record Ending(int status, RemoteWorkerException failure) {
	}

	/** Waits until the serving thread has ended and returns the exit status. */
	int awaitStatus() throws InterruptedException {
		thread.join(TimeUnit.MINUTES.toMillis(1));
		if (thread.isAlive()) {
			throw new AssertionError("the worker's thread doesn't end");
		}
		return status;
	}

	/** Returns the messages that came and that nobody has taken. */
	List<Message> messagesLeft() {
		return List.copyOf(messages);
	}

	Function function(String name) {
		return contract.functions().stream().filter(f -> f.method().getName().equals(name)).findFirst().orElseThrow();
	}

	@Override
	public void close() throws InterruptedException {
		stop(StopReason.TERMINATED);
		while (thread.isAlive()) {
			Stage.permit();
			thread.join(20);
		}
	}

	private void send(MessageKind kind, long id, String name, Object... arguments) {
		Function function = function(name);
		Output out = Message.begin(kind, id);
		out.writeLength(function.index());
		function.writeArguments(out, arguments);
		receive(out);
	}

	private void take(ByteBuffer message) {
		byte[] bytes = new byte[message.remaining()];
		message.get(bytes);
		Message said = Message.read(bytes);
		if (said.kind() != MessageKind.POSTS_DONE) {
			messages.add(said);
			return;
		}
		for (int left = said.body().readCount(Long.BYTES); left > 0; left--) {
			receipts.add(said.body().readLong());
		}
	}

	private static String describe(Message message) {
		if (message.kind() == MessageKind.POST_FAILURE) {
			message.body().readLength();
		}
		return ": " + ThrowableCodec.INSTANCE.read(message.body());
	}
}
