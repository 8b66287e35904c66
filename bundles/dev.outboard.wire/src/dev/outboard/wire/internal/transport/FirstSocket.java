package dev.outboard.wire.internal.transport;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;

/**
 * What the first socket costs in a JVM, done beside something else. Most of it is the source of random numbers that the
 * JDK makes for Unix-domain sockets whether any are wanted or not: 7 ms out of a class-data archive, 20 without one
 * (measured).
 */
public final class FirstSocket implements Runnable {

	private FirstSocket() {
	}

	/** Begins it, on a thread of its own. */
	public static void prepare() {
		Thread thread = new Thread(new FirstSocket(), "outboard-first-socket");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void run() {
		try (SteadyChannel socket = new SteadyChannel(SocketChannel.open(StandardProtocolFamily.UNIX))) {
			socket.awaitInput(0);
		} catch (IOException | UnsupportedOperationException e) {
			// Where there are no such sockets, the first of another kind costs less.
			return;
		}
	}
}
