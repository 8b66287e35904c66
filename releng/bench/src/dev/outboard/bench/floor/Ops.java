package dev.outboard.bench.floor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** What both sides of the floor speak: bare bytes. An operation is asked for by its number, a size and a count. */
final class Ops {

	/** Each 16 bytes are answered by 16 bytes. */
	static final int ECHO = 1;

	/** All bytes are swallowed, and a byte is the answer to the last. */
	static final int SINK = 2;

	/** Whatever has come goes back at once, as many bytes as that is. */
	static final int REFLECT = 3;

	/** How many bytes a request has, and a message of an echo. */
	static final int MESSAGE = 16;

	/** How many bytes one read or write takes at the most where messages are small. */
	static final int BATCH = 64 * 1024;

	private Ops() {
	}

	/** Asks for an operation. */
	static void request(SocketChannel socket, int op, int size, long count) throws IOException {
		write(socket, ByteBuffer.allocate(MESSAGE).putInt(op).putInt(size).putLong(count).flip());
	}

	static void write(SocketChannel socket, ByteBuffer buffer) throws IOException {
		while (buffer.hasRemaining()) {
			socket.write(buffer);
		}
	}

	/** Fills the buffer, and flips it. */
	static void fill(SocketChannel socket, ByteBuffer buffer) throws IOException {
		buffer.clear();
		while (buffer.hasRemaining()) {
			if (socket.read(buffer) < 0) {
				throw new EOFException("the other side of the floor has ended");
			}
		}
		buffer.flip();
	}
}
