package dev.outboard.wire.tests.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.outboard.wire.internal.transport.Endpoint;

/** Two ends of one socket, closed together. */
public record Sockets(SocketChannel near, SocketChannel far) implements AutoCloseable {

	/** The kinds of socket that a connection may run over. */
	public enum Kind {
		UNIX, TCP
	}

	public static Sockets open(Kind kind) throws IOException {
		return kind == Kind.UNIX ? openUnix() : openTcp();
	}

	private static Sockets openUnix() throws IOException {
		Path directory = Files.createTempDirectory("ob");
		Path file = directory.resolve("s");
		try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			server.bind(UnixDomainSocketAddress.of(file));
			return new Sockets(new Endpoint.UnixSocket(file).connect(), server.accept());
		} finally {
			Files.deleteIfExists(file);
			Files.delete(directory);
		}
	}

	private static Sockets openTcp() throws IOException {
		try (ServerSocketChannel server = ServerSocketChannel.open()) {
			server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
			return new Sockets(new Endpoint.Loopback(port).connect(), server.accept());
		}
	}

	@Override
	public void close() throws IOException {
		near.close();
		far.close();
	}
}
