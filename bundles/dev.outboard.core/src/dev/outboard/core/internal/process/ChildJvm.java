package dev.outboard.core.internal.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.outboard.api.spi.WorkerLink;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.internal.transport.Launch;

/** A running child JVM: its process, its output, its connection, and the order in which their ends are told. */
final class ChildJvm implements WorkerLink, Connection.Handler {

	/** Whether large messages may go through shared memory. */
	private static final boolean LANE = Boolean.parseBoolean(System.getProperty("outboard.lane", "true"));

	private static final int REMEMBERED_LINES = 20;

	/** An agent or a JVM option may print something before the host does, but no more characters than these. */
	private static final int MOST_BEFORE_HELLO = 1024 * 1024;

	/** A grandchild may hold the child's pipes open; its output isn't waited for longer than this. */
	private static final long DRAIN_SECONDS = 2;

	/** A connection also fails because the process dies; only one that lives on after that misbehaves. */
	private static final long DYING_MILLIS = 500;

	private final Process process;
	private final String worker;
	private final Listener listener;
	private final Connection connection;
	private final CompletableFuture<String> hello = new CompletableFuture<>();
	private final CompletableFuture<Void> told = new CompletableFuture<>();
	private final CompletableFuture<Void> disconnected = new CompletableFuture<>();
	private final CompletableFuture<Void> printed;
	private final CompletableFuture<Process> exit;
	private final Deque<String> lastLines = new ArrayDeque<>();
	private final JavaCommand command;
	private final Instant start = Instant.now();
	private int beforeHello;
	private volatile boolean abandoned;
	private volatile Optional<String> misbehaviour = Optional.empty();

	/**
	 * @param command      what it was started by
	 * @param messageLimit the most bytes that a message of the user's may take
	 */
	ChildJvm(Process process, JavaCommand command, String worker, int messageLimit, Listener listener) {
		this.command = command;
		this.process = process;
		this.worker = worker;
		this.listener = listener;
		this.connection = new Connection(worker, Message.mostBytes(messageLimit));
		if (LANE) {
			connection.offerLane();
		}
		this.exit = ExitWatch.start(process, "outboard-exit " + worker);
		this.printed = CompletableFuture.allOf(
				LineReader.start(process.getInputStream(), "outboard-stdout " + worker, this::stdout),
				LineReader.start(process.getErrorStream(), "outboard-stderr " + worker, line -> print(Stream.STDERR, line)));
	}

	/**
	 * Tells the JVM what to run, and waits until it has said hello.
	 *
	 * @throws IOException when it ended instead, was given up, floods its output, or speaks another protocol
	 */
	void launch(Launch launch) throws InterruptedException, IOException {
		exit.thenRun(this::giveUp);
		// Blocks for as long as a JVM that isn't one doesn't read.
		Thread writer = new Thread(() -> write(launch), "outboard-launch " + worker);
		writer.setDaemon(true);
		writer.start();
		try {
			String said = hello.get();
			if (!said.startsWith(Launch.PROTOCOL + " ")) {
				throw new IOException("it speaks protocol " + Excerpt.of(said) + " instead of " + Launch.PROTOCOL);
			}
			told.get();
		} catch (ExecutionException e) {
			throw new IOException(e.getCause().getMessage(), e);
		}
	}

	private void write(Launch launch) {
		try {
			launch.writeTo(process.getOutputStream());
			told.complete(null);
		} catch (IOException e) {
			fail("it doesn't take what it is to run: " + e.getMessage());
		}
	}

	/** Ends {@link #launch}, on any thread. */
	void giveUp() {
		fail("it said no hello");
	}

	private void fail(String reason) {
		IOException failure = new IOException(reason);
		hello.completeExceptionally(failure);
		told.completeExceptionally(failure);
	}

	/** Returns what to say of a JVM that hasn't connected in time; fits after its name. */
	String describeDelay(Duration limit) {
		return "did not connect within " + TimeUnit.MILLISECONDS.convert(limit) / 1000.0 + " s" + lastWords();
	}

	/** Returns what to say of a JVM that could not be connected to, or that ended instead; fits after its name. */
	String describeFailure(IOException failure) throws InterruptedException {
		// Its streams may break a moment before its end is known.
		if (!process.waitFor(DYING_MILLIS, TimeUnit.MILLISECONDS)) {
			return "did not connect: " + failure.getMessage() + lastWords();
		}
		printed.completeOnTimeout(null, DRAIN_SECONDS, TimeUnit.SECONDS).join();
		return Signals.describe(process.exitValue()) + " before it served" + lastWords();
	}

	private String lastWords() {
		synchronized (lastLines) {
			return lastLines.isEmpty() ? "" : "; it printed: " + String.join("\n", lastLines);
		}
	}

	/** Completes at the end of the process; internal, not to be handed out. */
	CompletableFuture<Process> exit() {
		return exit;
	}

	/** Ends a JVM that was started in vain; the listener hears nothing further of it. */
	void abandon() {
		abandoned = true;
		connection.close();
		destroyForcibly();
	}

	/** Begins to exchange messages over {@code channel}, and to watch for the end. */
	void open(SocketChannel channel) throws IOException {
		connection.open(channel, this);
		exit.thenCompose(exited -> CompletableFuture.allOf(disconnected, printed)
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
	public void append(ByteBuffer message) {
		connection.append(message);
	}

	@Override
	public void push() {
		connection.push();
	}

	@Override
	public void await(BooleanSupplier over, long nanos) throws InterruptedException {
		connection.await(over, nanos);
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
	public Optional<Path> crashFile() {
		return command.crashFiles().flatMap(files -> files.of(process.pid(), start));
	}

	/** By a signal: {@code jcmd} isn't in every installation, and needs the JVM's help as well. */
	@Override
	public void dumpThreads() {
		if (!command.dumpsOnSignal()) {
			return;
		}
		try {
			Process kill = new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
					.redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
			kill.getOutputStream().close();
		} catch (IOException e) {
			print(Stream.STDERR, "(its threads can't be shown: " + e.getMessage() + ")");
		}
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
	public void flows(boolean more) {
		listener.flows(more);
	}

	@Override
	public void closed(Optional<IOException> failure) {
		disconnected.complete(null);
		failure.ifPresent(e -> new CompletableFuture<Void>().completeOnTimeout(null, DYING_MILLIS, TimeUnit.MILLISECONDS)
				.thenRunAsync(() -> {
					if (process.isAlive()) {
						misbehaviour = Optional.of("was ended because its connection failed: " + e.getMessage());
						destroyForcibly();
					}
				}, task -> Thread.ofVirtual().name("outboard-end " + worker).start(task)));
	}

	private void stdout(String line) {
		if (!hello.isDone() && line.startsWith(Launch.HELLO)) {
			hello.complete(line.substring(Launch.HELLO.length()));
		} else {
			beforeHello += hello.isDone() ? 0 : line.length() + 1;
			if (beforeHello > MOST_BEFORE_HELLO) {
				fail("it floods its standard output instead of saying hello");
			}
			print(Stream.STDOUT, line);
		}
	}

	private void print(Stream stream, String line) {
		synchronized (lastLines) {
			lastLines.add(Excerpt.of(line));
			if (lastLines.size() > REMEMBERED_LINES) {
				lastLines.remove();
			}
		}
		if (!abandoned) {
			listener.printed(stream, line);
		}
	}
}
