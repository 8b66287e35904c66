package dev.outboard.wire.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.function.Consumer;

/**
 * A socket whose readers and writers wait as those of a blocking one do, but that an interrupt doesn't close: a reader may
 * be a thread that runs a user's code, which interrupts whom it likes. For one reading thread and one writing thread at a
 * time. An interrupt that comes during a wait is kept for later.
 */
final class SteadyChannel implements ByteChannel {

	/** That something can be read or written is all there is to know of a key. */
	private static final Consumer<SelectionKey> NOTHING = new Consumer<>() {

		@Override
		public void accept(SelectionKey key) {
			// Nothing is to be done about it: whoever waited reads or writes.
		}
	};

	private static final long FOREVER = 0;

	private final SocketChannel socket;
	private final Selector readable = Selector.open();
	/** Opened when a write has to wait for the first time, which those of most sockets never do. */
	private volatile Selector writable;
	private volatile boolean woken;
	/** Whether the last read took less than it had room for: there is likely nothing more. The reading thread's own. */
	private boolean exhausted;

	SteadyChannel(SocketChannel socket) throws IOException {
		this.socket = socket;
		socket.configureBlocking(false);
		socket.register(readable, SelectionKey.OP_READ);
	}

	/**
	 * Waits until there is something to read, the end included; false when it was woken up before. An interrupt is dropped.
	 */
	boolean awaitInput() throws IOException {
		boolean arrived = false;
		while (!arrived && !woken) {
			arrived = select(readable, FOREVER);
		}
		Thread.interrupted();
		exhausted &= !arrived;
		woken = false;
		return arrived;
	}

	/**
	 * Waits likewise, for as many milliseconds at the most, or until the thread is interrupted, whose status stays set.
	 *
	 * @param millis not negative; 0 for no wait
	 */
	boolean awaitInput(long millis) throws IOException {
		boolean arrived = false;
		try {
			if (!woken) {
				arrived = (millis == 0 ? readable.selectNow(NOTHING) : readable.select(NOTHING, millis)) > 0;
			}
		} catch (ClosedSelectorException e) {
			throw (IOException) new ClosedChannelException().initCause(e);
		}
		exhausted &= !arrived;
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
		if (exhausted && target.hasRemaining()) {
			select(readable, FOREVER);
		}
		int count = socket.read(target);
		while (count == 0 && target.hasRemaining()) {
			select(readable, FOREVER);
			count = socket.read(target);
		}
		exhausted = target.hasRemaining();
		return count;
	}

	/** Returns a channel that takes nothing where this one would wait; an interrupt doesn't close it either. */
	WritableByteChannel eager() {
		return socket;
	}

	@Override
	public int write(ByteBuffer source) throws IOException {
		int count = socket.write(source);
		while (count == 0 && source.hasRemaining()) {
			awaitRoom();
			count = socket.write(source);
		}
		return count;
	}

	private void awaitRoom() throws IOException {
		if (writable == null) {
			Selector opened = Selector.open();
			writable = opened;
			try {
				socket.register(opened, SelectionKey.OP_WRITE);
			} catch (ClosedChannelException e) {
				opened.close();
				throw e;
			}
		}
		select(writable, FOREVER);
	}

	/** @param millis how long to wait; an interrupt before doesn't keep from it, one meanwhile ends it */
	private static boolean select(Selector selector, long millis) throws IOException {
		boolean interrupted = Thread.interrupted();
		try {
			return selector.select(NOTHING, millis) > 0;
		} catch (ClosedSelectorException e) {
			throw (IOException) new ClosedChannelException().initCause(e);
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
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
		Selector opened = writable;
		if (opened != null) {
			opened.close();
		}
	}
}
