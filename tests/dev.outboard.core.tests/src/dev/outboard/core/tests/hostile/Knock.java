package dev.outboard.core.tests.hostile;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tries to list the directory of a socket and to connect to it, and prints how that went. */
public final class Knock {

	private Knock() {
	}

	public static void main(String[] arguments) {
		Path socket = Path.of(arguments[0]);
		System.out.println(list(socket.getParent()) + ' ' + connect(socket));
	}

	private static String list(Path directory) {
		try (Stream<Path> files = Files.list(directory)) {
			return files.findAny().isPresent() ? "listed" : "empty";
		} catch (IOException e) {
			return e.getClass().getSimpleName();
		}
	}

	private static String connect(Path socket) {
		try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
			return channel.isConnected() ? "connected" : "not connected";
		} catch (IOException e) {
			return e.getMessage();
		}
	}
}
