package dev.outboard.core.internal.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;

import org.eclipse.core.runtime.ILog;

import dev.outboard.wire.internal.transport.Endpoint;
import dev.outboard.wire.internal.transport.Launch;

/**
 * The place where the control side waits for one child JVM: a socket in a directory that only this user may enter, and a
 * secret that the child must show. Gone, with all its files, as soon as the child has come.
 */
final class Rendezvous implements AutoCloseable {

	/** The longest path of a socket that every system takes: macOS has 104 bytes, one of them the end. */
	private static final int LONGEST_PATH = 103;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path directory;
	private final ServerSocketChannel server;
	private final Endpoint endpoint;
	private final byte[] secret = new byte[Launch.SECRET_SIZE];

	private Rendezvous(Path directory, ServerSocketChannel server, Endpoint endpoint) {
		this.directory = directory;
		this.server = server;
		this.endpoint = endpoint;
		RANDOM.nextBytes(secret);
	}

	/** Opens a place that nobody else knows. */
	static Rendezvous open() throws IOException {
		Path directory = createDirectory();
		try {
			Path socket = directory.resolve("s");
			if (supportsUnixSockets() && socket.toString().getBytes().length <= LONGEST_PATH) {
				Endpoint endpoint = new Endpoint.UnixSocket(socket);
				ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
				return new Rendezvous(directory, server.bind(endpoint.address(), 1), endpoint);
			}
			ServerSocketChannel server = ServerSocketChannel.open()
					.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
			int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
			return new Rendezvous(directory, server, new Endpoint.Loopback(port));
		} catch (IOException | RuntimeException e) {
			Files.deleteIfExists(directory);
			throw e;
		}
	}

	/** Returns a file name in the directory, for what the child needs besides. */
	Path file(String name) {
		return directory.resolve(name);
	}

	Endpoint endpoint() {
		return endpoint;
	}

	byte[] secret() {
		return secret.clone();
	}

	/**
	 * Waits for the one that shows the secret; others are turned away, and logged.
	 *
	 * @throws IOException when this is closed meanwhile
	 */
	SocketChannel accept() throws IOException {
		while (true) {
			SocketChannel channel = server.accept();
			if (showsSecret(channel)) {
				if (endpoint instanceof Endpoint.Loopback) {
					channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
				}
				return channel;
			}
			channel.close();
			ILog.of(Rendezvous.class).warn("a connection to " + endpoint.toText()
					+ " was refused: it didn't show the secret of the worker that is expected there");
		}
	}

	@Override
	public void close() throws IOException {
		server.close();
		try (var files = Files.newDirectoryStream(directory)) {
			for (Path file : files) {
				Files.deleteIfExists(file);
			}
		}
		Files.deleteIfExists(directory);
	}

	/** Ends {@link #accept()}, on any thread. */
	void giveUp() {
		try {
			server.close();
		} catch (IOException e) {
			ILog.of(Rendezvous.class).warn("the socket " + endpoint.toText() + " can't be closed", e);
		}
	}

	private boolean showsSecret(SocketChannel channel) throws IOException {
		ByteBuffer shown = ByteBuffer.allocate(Launch.SECRET_SIZE);
		while (shown.hasRemaining()) {
			if (channel.read(shown) < 0) {
				return false;
			}
		}
		return MessageDigest.isEqual(shown.array(), secret);
	}

	private static Path createDirectory() throws IOException {
		FileAttribute<?>[] mine = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];
		String runtime = System.getenv("XDG_RUNTIME_DIR");
		if (runtime != null && Files.isWritable(Path.of(runtime))) {
			return Files.createTempDirectory(Path.of(runtime), "outboard", mine);
		}
		return Files.createTempDirectory("outboard", mine);
	}

	private static boolean supportsUnixSockets() {
		try {
			ServerSocketChannel.open(StandardProtocolFamily.UNIX).close();
			return true;
		} catch (IOException | UnsupportedOperationException e) {
			return false;
		}
	}
}
