package dev.outboard.core.tests.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.internal.transport.Launch;

/** Stands in a child JVM in the host's place, speaks the protocol by hand, and misbehaves as the environment says. */
public final class HostileMain {

	/** The environment variable that says what to do. */
	public static final String DEED = "OUTBOARD_TEST_DEED";

	/** For a deed that writes a file: which. */
	public static final String FILE = "OUTBOARD_TEST_FILE";

	private HostileMain() {
	}

	public static void main(String[] arguments) throws Exception {
		String deed = System.getenv(DEED);
		if (deed.equals("flood-before-hello")) {
			flood(System.out);
		}
		Launch launch = Launch.readFrom(System.in);
		switch (deed) {
			case "endless-hello" -> {
				System.out.print(Launch.HELLO);
				flood(System.out);
			}
			case "tell-secret" -> tell(launch.secret());
			default -> System.out.println(Launch.HELLO + Launch.PROTOCOL + ' ' + ProcessHandle.current().pid());
		}
		if (deed.equals("hello-only") || deed.equals("tell-secret")) {
			new CountDownLatch(1).await();
		}
		try (SocketChannel socket = launch.connect()) {
			misbehave(deed, socket);
			new CountDownLatch(1).await();
		}
	}

	private static void misbehave(String deed, SocketChannel socket) throws IOException {
		switch (deed) {
			case "huge-frame" -> write(socket, ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).flip());
			case "negative-frame" -> write(socket, ByteBuffer.allocate(4).putInt(-1).flip());
			case "no-message" -> send(socket, new byte[] { 99 });
			case "message-of-the-other-side" -> send(socket, Message.begin(MessageKind.CALL, 1).toByteArray());
			case "flood-lines" -> {
				send(socket, Message.begin(MessageKind.READY, 0).toByteArray());
				flood(System.out);
			}
			case "name-classes" -> answerWithClass(socket);
			default -> throw new IllegalArgumentException(deed);
		}
	}

	/** Answers the first call by an exception whose class, and that of its cause, only the control side has. */
	private static void answerWithClass(SocketChannel socket) throws IOException {
		send(socket, Message.begin(MessageKind.READY, 0).toByteArray());
		Message call = Message.read(new MessageReader(socket, Message.BASE_LIMIT).next().orElseThrow());
		Output failure = Message.begin(MessageKind.FAILURE, call.id());
		String trap = "dev.outboard.core.tests.Trap";
		ThrowableCodec.INSTANCE.write(failure, new RemoteWorkerException(trap, "caught",
				new StackTraceElement[] { new StackTraceElement(trap, "spring", "Trap.java", 1) },
				new RemoteWorkerException(trap, "caught again", new StackTraceElement[0], null)));
		send(socket, failure.toByteArray());
	}

	private static void send(SocketChannel socket, byte[] message) throws IOException {
		write(socket, ByteBuffer.allocate(4 + message.length).putInt(message.length).put(message).flip());
	}

	private static void write(SocketChannel socket, ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			socket.write(bytes);
		}
	}

	private static void tell(byte[] secret) throws IOException {
		Path file = Path.of(System.getenv(FILE));
		Path part = Files.write(Path.of(file + ".part"), secret);
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Writes a line that never ends. */
	private static void flood(PrintStream stream) throws IOException {
		byte[] much = new byte[64 * 1024];
		Arrays.fill(much, (byte) 'x');
		try (OutputStream out = stream) {
			while (!stream.checkError()) {
				out.write(much);
			}
		}
	}
}
