package dev.outboard.wire.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.outboard.wire.internal.frame.FrameReader;
import dev.outboard.wire.internal.frame.FrameWriter;

/**
 * Messages both ways over one socket, with a thread to read and one to write. Messages may be sent before it is
 * {@linkplain #open opened}; they go out first.
 */
public final class Connection {

	private final String name;
	private final int limit;
	private final FrameWriter writer;
	private volatile SocketChannel channel;
	private volatile boolean closed;

	/** What hears the messages that arrive: called by the reader's thread alone. */
	public interface Handler {

		/** Takes a message; the array is the handler's own. */
		void received(byte[] message);

		/**
		 * Says that no message will follow, once.
		 *
		 * @param failure what went wrong, rubbish from the peer included; empty where this side closed the connection, or the
		 *                peer did after a whole message
		 */
		void closed(Optional<IOException> failure);
	}

	/**
	 * @param name  whose connection it is, for the names of its threads, as in {@code upper#3}
	 * @param limit the most bytes that a message may hold
	 */
	public Connection(String name, int limit) {
		this.name = name;
		this.limit = limit;
		this.writer = new FrameWriter(limit);
	}

	/** Begins to read and write on {@code socket}, which is this connection's from now on: closed if this was before. */
	public void open(SocketChannel socket, Handler handler) {
		channel = socket;
		if (closed) {
			close();
		}
		writer.start(socket, "outboard-writer " + name);
		Thread reader = new Thread(() -> read(socket, handler), "outboard-reader " + name);
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Sends a message from any thread, without waiting; dropped when the connection is closed.
	 *
	 * @throws IllegalArgumentException when it is larger than the limit
	 */
	public void send(ByteBuffer message) {
		writer.send(message);
	}

	/** Waits until all that was sent has been handed to the socket, or the connection is closed; false at the timeout. */
	public boolean flush(long timeout, TimeUnit unit) throws InterruptedException {
		return writer.flush(timeout, unit);
	}

	/** Tells the peer that nothing more will be sent; what it still sends is received. */
	public void closeOutput() {
		SocketChannel open = channel;
		if (open != null) {
			try {
				open.shutdownOutput();
			} catch (IOException e) {
				// Then it is closed both ways, and the peer knows.
				close();
			}
		}
	}

	/** Closes the socket; messages not yet written are dropped. */
	public void close() {
		closed = true;
		writer.close();
		SocketChannel open = channel;
		if (open != null) {
			try {
				open.close();
			} catch (IOException e) {
				// Nothing more is wanted of it; the system frees what it holds.
				channel = null;
			}
		}
	}

	private void read(SocketChannel socket, Handler handler) {
		Optional<IOException> failure = Optional.empty();
		try {
			FrameReader reader = new FrameReader(socket, limit);
			for (Optional<byte[]> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
				handler.received(frame.get());
			}
		} catch (IOException e) {
			failure = closed ? Optional.empty() : Optional.of(e);
		} catch (RuntimeException | Error e) {
			failure = Optional.of(new IOException("a message could not be handled: " + e, e));
		} finally {
			close();
			handler.closed(failure);
		}
	}
}
