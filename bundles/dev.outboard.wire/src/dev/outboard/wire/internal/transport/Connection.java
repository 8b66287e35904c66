package dev.outboard.wire.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.frame.FrameWriter;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageReader;

/**
 * Messages both ways over one socket, with a thread to write, and where a {@link Handler} takes what arrives, one to
 * read; else the messages are {@linkplain #receive() fetched}. Messages may be sent before it is opened; they go out
 * first.
 */
public final class Connection {

	private static final String WRITER = "outboard-writer ";

	private final String name;
	private final int limit;
	private final FrameWriter writer = new FrameWriter();
	private LaneTalk.Role laneRole = LaneTalk.Role.NONE;
	private MessageReader reader;
	private InputWait input;
	private volatile LaneTalk lane;
	private volatile SharedReader shared;
	private volatile SteadyChannel steady;
	private volatile SocketChannel channel;
	private volatile boolean closed;

	/** What hears the messages that arrive: called by one thread at a time: the reader's, or one that waits. */
	public interface Handler {

		/** Takes a message; the array is the handler's own. */
		void received(byte[] message);

		/** Says, before a message, that others follow it that have arrived; or after one, that no more does. */
		default void flows(boolean more) {
		}

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
	}

	/**
	 * Lets this side offer memory to be shared, as soon as a large message passes in either direction, to a peer that
	 * {@linkplain #takeLane() takes} it. To be called before the connection is opened.
	 */
	public void offerLane() {
		laneRole = LaneTalk.Role.OFFER;
	}

	/** Lets this side take the memory that the peer offers. To be called before the connection is opened. */
	public void takeLane() {
		laneRole = LaneTalk.Role.TAKE;
	}

	/** A message of so many bytes was sent or has arrived. */
	void passed(int size) {
		if (size > FrameType.MOST_BYTES) {
			LaneTalk open = lane;
			if (open != null) {
				open.want();
			}
		}
	}

	/** Begins to write on {@code socket} and to read from it; it is this connection's from now on: closed if this was. */
	public void open(SocketChannel socket, Handler handler) throws IOException {
		open(socket);
		SharedReader opened = new SharedReader(this, steady, reader, handler, "outboard-reader " + name);
		shared = opened;
		opened.start();
	}

	/**
	 * Waits until {@code over} is so, the time has passed, or the connection has ended; for a connection with a handler,
	 * which may be called on this thread meanwhile. Whoever makes {@code over} so on another thread {@linkplain
	 * java.util.concurrent.locks.LockSupport#unpark unparks} this one; only the handler does, before the connection's end.
	 *
	 * @param over called on any thread, must not wait
	 */
	public void await(BooleanSupplier over, long nanos) throws InterruptedException {
		SharedReader open = shared;
		if (open != null) {
			open.await(over, nanos);
		}
	}

	/**
	 * Begins to write on {@code socket}; what arrives is to be fetched. The socket is this connection's from now on: closed
	 * if this was. No interrupt of a thread that reads closes it.
	 */
	public void open(SocketChannel socket) throws IOException {
		SteadyChannel bytes = new SteadyChannel(socket);
		steady = bytes;
		reader = new MessageReader(bytes, limit);
		input = new InputWait(bytes, reader);
		LaneTalk talk = new LaneTalk(laneRole, writer, reader, name);
		reader.hearLane(talk);
		lane = talk;
		channel = socket;
		if (closed) {
			close();
		}
		writer.start(bytes, bytes.eager(), WRITER + name);
	}

	/** Says whose connection it is from now on, after it was opened: its thread is called after that one. */
	public void rename(String newName) {
		writer.rename(WRITER + newName);
	}

	/**
	 * Waits until a message begins to arrive, or the connection ends, so that {@link #receive()} waits for the rest of it at
	 * most; false when it was {@linkplain #wakeUp() woken up} before. For the same thread as that.
	 */
	public boolean awaitInput() throws IOException {
		return input.await();
	}

	/**
	 * Does so for about {@code nanos} at the most; false also when they are over, or the thread is interrupted, which it
	 * stays.
	 */
	public boolean awaitInput(long nanos) throws IOException {
		return input.await(nanos);
	}

	/** Lets {@link #awaitInput()} return, now or when it is called; from any thread. */
	public void wakeUp() {
		SteadyChannel open = steady;
		if (open != null) {
			open.wakeUp();
		}
	}

	/**
	 * Waits for the next message; empty when none will follow, because this side closed the connection, or the peer did
	 * after a whole message. For a connection that was {@linkplain #open(SocketChannel) opened} without a handler, and for
	 * one thread at a time, as {@link MessageReader} says.
	 *
	 * @throws IOException when the connection fails, or the peer sends rubbish; it is closed then
	 */
	public Optional<byte[]> receive() throws IOException {
		boolean received = false;
		try {
			Optional<byte[]> message = reader.next();
			received = message.isPresent();
			return message;
		} catch (IOException e) {
			if (closed) {
				return Optional.empty();
			}
			throw e;
		} finally {
			if (!received) {
				close();
			}
		}
	}

	/** Returns whether {@link #receive()} would return or throw at once; for the same thread as that. */
	public boolean isReady() {
		return reader.isReady();
	}

	/**
	 * Sends a message from any thread, without waiting; dropped when the connection is closed. A control message may
	 * overtake; the others stay in order. The message must not change from now on.
	 *
	 * @throws IllegalArgumentException when it is larger than the limit
	 * @throws IllegalStateException    when two gigabytes wait to be written
	 */
	public void send(ByteBuffer message) {
		check(message);
		passed(message.remaining());
		if (Message.isControl(message)) {
			writer.sendUrgent(message);
		} else {
			writer.send(message);
		}
		SharedReader open = shared;
		if (open != null) {
			open.expectInput();
		}
	}

	/**
	 * Takes a message to be sent as {@link #send} does, with the next {@link #push()} of the same thread, or earlier.
	 *
	 * @throws IllegalArgumentException when it is larger than the limit
	 * @throws IllegalStateException    when two gigabytes wait to be written
	 */
	public void append(ByteBuffer message) {
		check(message);
		passed(message.remaining());
		if (Message.isControl(message)) {
			writer.appendUrgent(message);
		} else {
			writer.append(message);
		}
	}

	/** Sends what was appended, on this thread as far as that needs no wait: for whoever waits for the answer. */
	public void push() {
		writer.push();
	}

	private void check(ByteBuffer message) {
		if (message.remaining() > limit) {
			throw new IllegalArgumentException(Message.overLimit(message.remaining(), limit));
		}
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

	boolean isClosed() {
		return closed;
	}

	/** Closes the socket; messages not yet written are dropped. */
	public void close() {
		closed = true;
		writer.close();
		LaneTalk talk = lane;
		if (talk != null) {
			talk.close();
		}
		SocketChannel open = channel;
		if (open != null) {
			try {
				open.close();
				if (steady != null) {
					steady.close();
				}
			} catch (IOException e) {
				// Nothing more is wanted of it; the system frees what it holds.
				channel = null;
			}
		}
	}
}
