package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;

/**
 * Lets in the first one that shows the secret. All that connect are heard at the same time, so that nobody who says
 * nothing holds up the others.
 */
final class Admission implements AutoCloseable {

	/** A child sends its secret as it connects; a loaded machine may stop it in between. */
	private static final long PATIENCE_SECONDS = 10;

	private static final int MOST_VISITORS = 16;

	/** More are turned away without a word: they would fill the log. */
	private static final int MOST_LOGGED = 10;

	private final ServerSocketChannel server;
	private final byte[] secret;
	private final String place;
	private final Selector selector;
	/** In the order they came, which is that of their deadlines. */
	private final Deque<Visitor> visitors = new ArrayDeque<>();
	private int refused;
	private volatile boolean givenUp;

	/** One that has connected and not shown the secret yet. */
	private record Visitor(SocketChannel channel, ByteBuffer shown, long deadline) {
	}

	/** @param place where {@code server} listens, for messages */
	Admission(ServerSocketChannel server, byte[] secret, String place) throws IOException {
		this.server = server;
		this.secret = secret;
		this.place = place;
		this.selector = Selector.open();
	}

	/**
	 * Waits for the one that shows the secret; others are turned away, and logged.
	 *
	 * @throws ClosedByInterruptException when the thread is interrupted
	 * @throws IOException                when this is given up meanwhile
	 */
	SocketChannel await() throws IOException {
		server.configureBlocking(false);
		server.register(selector, SelectionKey.OP_ACCEPT);
		while (true) {
			selector.select(millisecondsToNextDeadline());
			if (Thread.currentThread().isInterrupted()) {
				throw new ClosedByInterruptException();
			}
			if (givenUp) {
				throw new AsynchronousCloseException();
			}
			for (SelectionKey key : selector.selectedKeys()) {
				if (key.attachment() instanceof Visitor visitor) {
					if (isAdmitted(visitor)) {
						return released(key, visitor);
					}
				} else {
					receive();
				}
			}
			selector.selectedKeys().clear();
			while (!visitors.isEmpty() && visitors.element().deadline - System.nanoTime() <= 0) {
				refuse(visitors.element(), "it showed no secret within " + PATIENCE_SECONDS + " s");
			}
		}
	}

	/** Ends {@link #await()}, on any thread. */
	void giveUp() {
		givenUp = true;
		selector.wakeup();
	}

	@Override
	public void close() throws IOException {
		while (!visitors.isEmpty()) {
			refuse(visitors.element(), "it had shown no secret by the end of the worker's start");
		}
		selector.close();
	}

	private long millisecondsToNextDeadline() {
		return visitors.isEmpty() ? 0
				: Math.max(1, TimeUnit.NANOSECONDS.toMillis(visitors.element().deadline - System.nanoTime()) + 1);
	}

	private void receive() throws IOException {
		SocketChannel channel = server.accept();
		if (channel == null) {
			return;
		}
		if (visitors.size() == MOST_VISITORS) {
			refuse(visitors.element(), "too many others came that show no secret either");
		}
		channel.configureBlocking(false);
		Visitor visitor = new Visitor(channel, ByteBuffer.allocate(secret.length),
				System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
		visitors.add(visitor);
		channel.register(selector, SelectionKey.OP_READ, visitor);
	}

	private boolean isAdmitted(Visitor visitor) throws IOException {
		if (!visitor.channel.isOpen()) {
			return false;
		}
		Optional<String> objection = hear(visitor);
		if (objection.isPresent()) {
			refuse(visitor, objection.get());
			return false;
		}
		return !visitor.shown.hasRemaining();
	}

	/** Returns what speaks against a visitor, as far as he was heard. */
	private Optional<String> hear(Visitor visitor) {
		try {
			if (visitor.channel.read(visitor.shown) < 0) {
				return Optional.of("it hung up before it showed the secret");
			}
		} catch (IOException e) {
			return Optional.of("it can't be read: " + e.getMessage());
		}
		return visitor.shown.hasRemaining() || MessageDigest.isEqual(visitor.shown.array(), secret) ? Optional.empty()
				: Optional.of("it showed a wrong secret");
	}

	private SocketChannel released(SelectionKey key, Visitor visitor) throws IOException {
		visitors.remove(visitor);
		key.cancel();
		selector.selectNow();
		visitor.channel.configureBlocking(true);
		return visitor.channel;
	}

	private void refuse(Visitor visitor, String reason) throws IOException {
		visitors.remove(visitor);
		visitor.channel.close();
		refused++;
		if (refused <= MOST_LOGGED) {
			ILog.of(Admission.class).warn("a connection to " + place + ", where a worker is expected, was refused: " + reason
					+ (refused == MOST_LOGGED ? ". Further ones are refused without a word" : ""));
		}
	}
}
