package dev.outboard.bench.floor;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

import dev.outboard.bench.agent.ChildJvm;

/** The child of the floor: a thread for each connection, which does what {@link Ops} says. */
public final class FloorChild {

	private FloorChild() {
	}

	/** Serves until the parent ends. */
	public static void main(String[] arguments) throws IOException {
		ChildJvm.endWithInput();
		try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			server.bind(UnixDomainSocketAddress.of(arguments[0]));
			System.out.println("listening");
			while (true) {
				SocketChannel socket = server.accept();
				Thread.ofPlatform().daemon().start(() -> serve(socket));
			}
		}
	}

	private static void serve(SocketChannel socket) {
		ByteBuffer request = ByteBuffer.allocateDirect(Ops.MESSAGE);
		try {
			while (true) {
				Ops.fill(socket, request);
				int op = request.getInt();
				int size = request.getInt();
				long count = request.getLong();
				switch (op) {
					case Ops.ECHO -> echo(socket, request, count);
					case Ops.SINK -> sink(socket, size, size * count);
					case Ops.REFLECT -> reflect(socket, size * count);
					default -> throw new IOException("operation " + op);
				}
			}
		} catch (IOException e) {
			System.err.println("floor: " + e.getMessage());
		}
	}

	private static void echo(SocketChannel socket, ByteBuffer buffer, long count) throws IOException {
		for (long i = 0; i < count; i++) {
			Ops.fill(socket, buffer);
			Ops.write(socket, buffer);
		}
	}

	private static void sink(SocketChannel socket, int size, long bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocateDirect(Math.max(size, Ops.BATCH));
		for (long left = bytes; left > 0; ) {
			buffer.clear().limit((int) Math.min(left, buffer.capacity()));
			left -= read(socket, buffer);
		}
		Ops.write(socket, ByteBuffer.allocate(1));
	}

	private static void reflect(SocketChannel socket, long bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocateDirect(Ops.BATCH);
		for (long left = bytes; left > 0; ) {
			buffer.clear().limit((int) Math.min(left, buffer.capacity()));
			left -= read(socket, buffer);
			Ops.write(socket, buffer.flip());
		}
	}

	private static int read(SocketChannel socket, ByteBuffer buffer) throws IOException {
		int read = socket.read(buffer);
		if (read < 0) {
			throw new IOException("the parent has ended");
		}
		return read;
	}
}
