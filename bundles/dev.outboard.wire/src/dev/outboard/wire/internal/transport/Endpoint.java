package dev.outboard.wire.internal.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Where the control side listens for its worker. */
public sealed interface Endpoint {

	/** A Unix-domain socket. */
	record UnixSocket(Path path) implements Endpoint {

		public UnixSocket {
			if (path.toString().isEmpty()) {
				throw new IllegalArgumentException("a Unix-domain socket needs a path");
			}
		}

		@Override
		public SocketAddress address() {
			return UnixDomainSocketAddress.of(path);
		}

		@Override
		public String toText() {
			return "unix:" + path;
		}
	}

	/** A TCP port on the loopback interface, where there are no Unix-domain sockets. */
	record Loopback(int port) implements Endpoint {

		public Loopback {
			if (port < 1 || port > 65_535) {
				throw new IllegalArgumentException("no port is numbered " + port);
			}
		}

		@Override
		public SocketAddress address() {
			return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
		}

		@Override
		public String toText() {
			return "tcp:" + port;
		}
	}

	/** Returns the address to connect to. */
	SocketAddress address();

	/** Returns this in a form that {@link #parse} reads. */
	String toText();

	/**
	 * Reads what {@link #toText()} made.
	 *
	 * @throws IllegalArgumentException when it is something else
	 */
	static Endpoint parse(String text) {
		int colon = text.indexOf(':');
		String value = text.substring(colon + 1);
		try {
			return switch (text.substring(0, Math.max(colon, 0))) {
				case "unix" -> new UnixSocket(Path.of(value));
				case "tcp" -> new Loopback(Integer.parseInt(value));
				default -> throw new IllegalArgumentException("it begins with neither unix: nor tcp:");
			};
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("no endpoint: " + text + ": " + e.getMessage(), e);
		}
	}

	/** Connects to it. */
	default SocketChannel connect() throws IOException {
		SocketChannel channel = SocketChannel.open(address());
		if (this instanceof Loopback) {
			channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
		}
		return channel;
	}
}
