package dev.outboard.wire.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A socket whose readers and writers wait as those of a blocking one do, but that an interrupt doesn't close: a reader may
 * be a thread that runs a user's code, which interrupts whom it likes. For one reading thread and one writing thread at a
 * time. An interrupt that comes during a wait is dropped.
 */
final class SteadyChannel implements ByteChannel {

	private final SocketChannel socket;
	private final Selector readable = Selector.open();
	private final Selector writable = Selector.open();
	private volatile boolean woken;

	SteadyChannel(SocketChannel socket) throws IOException {
		this.socket = socket;
		socket.configureBlocking(false);
		socket.register(readable, SelectionKey.OP_READ);
		socket.register(writable, SelectionKey.OP_WRITE);
	}

	/** Waits until there is something to read, the end included; false when it was woken up before. */
	boolean awaitInput() throws IOException {
		boolean arrived = false;
		while (!arrived && !woken) {
			arrived = select(readable);
		}
		woken = false;
		return arrived;
	}

	/** Lets {@link #awaitInput()} return, now or when it is called; from any thread. */
	void wakeUp() {
		woken = true;
		readable.wakeup();
	}

	@Override
	public int read(ByteBuffer target) throws IOException {
		int count = socket.read(target);
		while (count == 0 && target.hasRemaining()) {
			select(readable);
			count = socket.read(target);
		}
		return count;
	}

	@Override
	public int write(ByteBuffer source) throws IOException {
		int count = socket.write(source);
		while (count == 0 && source.hasRemaining()) {
			select(writable);
			count = socket.write(source);
		}
		return count;
	}

	private static boolean select(Selector selector) throws IOException {
		try {
			Thread.interrupted();
			boolean selected = selector.select() > 0;
			selector.selectedKeys().clear();
			return selected;
		} catch (ClosedSelectorException e) {
			throw (IOException) new ClosedChannelException().initCause(e);
		}
	}

	@Override
	public boolean isOpen() {
		return socket.isOpen();
	}

	@Override
	public void close() throws IOException {
		socket.close();
		readable.close();
		writable.close();
	}
}
