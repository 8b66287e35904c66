package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.outboard.api.WorkerStartException;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.internal.transport.Launch;

/** A running child JVM: its process, its output, its connection, and the order in which their ends are told. */
final class ChildJvm implements WorkerLink, Connection.Handler {

	private static final int REMEMBERED_LINES = 20;
	/** A grandchild may hold the child's pipes open; its output isn't waited for longer than this. */
	private static final long DRAIN_SECONDS = 2;

	/** A connection also fails because the process dies; only one that lives on after that misbehaves. */
	private static final long DYING_MILLIS = 500;

	private final Process process;
	private final String worker;
	private final Listener listener;
	private final Connection connection;
	private final CompletableFuture<String> hello = new CompletableFuture<>();
	private final CompletableFuture<Void> disconnected = new CompletableFuture<>();
	private final CompletableFuture<Void> printed;
	private final Deque<String> lastLines = new ArrayDeque<>();
	private volatile boolean abandoned;
	private volatile Optional<String> misbehaviour = Optional.empty();

	/** @param messageLimit the most bytes that a message of the user's may take */
	ChildJvm(Process process, String worker, int messageLimit, Listener listener) {
		this.process = process;
		this.worker = worker;
		this.listener = listener;
		this.connection = new Connection(worker, Message.mostBytes(messageLimit));
		this.printed = CompletableFuture.allOf(
				LineReader.start(process.getInputStream(), "outboard-stdout " + worker, this::stdout),
				LineReader.start(process.getErrorStream(), "outboard-stderr " + worker, line -> print(Stream.STDERR, line)));
	}

	/**
	 * Waits until the JVM has said hello.
	 *
	 * @throws IOException          when it ended instead, or didn't say it in time
	 * @throws WorkerStartException when it speaks another protocol
	 */
	void awaitHello(long seconds) throws InterruptedException, IOException {
		process.onExit().thenRun(() -> hello.completeExceptionally(new IOException("it ended")));
		try {
			String said = hello.get(seconds, TimeUnit.SECONDS);
			if (!said.startsWith(Launch.PROTOCOL + " ")) {
				throw new WorkerStartException("its JVM speaks protocol " + said + " instead of "
						+ Launch.PROTOCOL);
			}
		} catch (ExecutionException | TimeoutException e) {
			throw new IOException("it said no hello", e);
		}
	}

	/** Returns what became of a JVM that ended before it connected, with the last of what it printed. */
	String describeEarlyEnd() throws InterruptedException {
		int status = process.waitFor();
		printed.completeOnTimeout(null, DRAIN_SECONDS, TimeUnit.SECONDS).join();
		synchronized (lastLines) {
			return "its JVM " + Signals.describe(status) + " before it served"
					+ (lastLines.isEmpty() ? "" : "; it printed: " + String.join("\n", lastLines));
		}
	}

	/** Ends a JVM that was started in vain; the listener hears nothing further of it. */
	void abandon() {
		abandoned = true;
		connection.close();
		destroyForcibly();
	}

	/** Begins to exchange messages over {@code channel}, and to watch for the end. */
	void open(SocketChannel channel) {
		connection.open(channel, this);
		process.onExit().thenCompose(exited -> CompletableFuture.allOf(disconnected, printed)
				.completeOnTimeout(null, DRAIN_SECONDS, TimeUnit.SECONDS)).whenComplete((nothing, failure) -> tellEnd());
	}

	private void tellEnd() {
		connection.close();
		int status = process.exitValue();
		String description = misbehaviour.orElseGet(() -> Signals.describe(status));
		Thread.ofVirtual().name("outboard-end " + worker).start(() -> listener.ended(status, description));
	}

	@Override
	public void send(ByteBuffer message) {
		connection.send(message);
	}

	@Override
	public void close() {
		connection.closeOutput();
		closeInput();
	}

	private void closeInput() {
		try {
			process.getOutputStream().close();
		} catch (IOException e) {
			// The process has ended, and its standard input with it.
			return;
		}
	}

	@Override
	public void destroy() {
		process.destroy();
	}

	@Override
	public void destroyForcibly() {
		List<ProcessHandle> descendants = process.descendants().toList();
		process.destroyForcibly();
		descendants.forEach(ProcessHandle::destroyForcibly);
	}

	@Override
	public OptionalLong pid() {
		return OptionalLong.of(process.pid());
	}

	@Override
	public void received(byte[] message) {
		listener.received(message);
	}

	@Override
	public void closed(Optional<IOException> failure) {
		disconnected.complete(null);
		failure.ifPresent(e -> CompletableFuture.delayedExecutor(DYING_MILLIS, TimeUnit.MILLISECONDS).execute(() -> {
			if (process.isAlive()) {
				misbehaviour = Optional.of("was ended because its connection failed: " + e.getMessage());
				destroyForcibly();
			}
		}));
	}

	private void stdout(String line) {
		if (!hello.isDone() && line.startsWith(Launch.HELLO)) {
			hello.complete(line.substring(Launch.HELLO.length()));
		} else {
			print(Stream.STDOUT, line);
		}
	}

	private void print(Stream stream, String line) {
		synchronized (lastLines) {
			lastLines.add(line);
			if (lastLines.size() > REMEMBERED_LINES) {
				lastLines.remove();
			}
		}
		if (!abandoned) {
			listener.printed(stream, line);
		}
	}
}
