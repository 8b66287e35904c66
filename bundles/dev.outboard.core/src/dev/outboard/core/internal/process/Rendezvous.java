package dev.outboard.core.internal.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import dev.outboard.wire.internal.transport.Endpoint;
import dev.outboard.wire.internal.transport.Launch;

/**
 * The place where the control side waits for one child JVM: a socket in a directory that only this user may enter, and a
 * secret that the child must show. Gone, with all its files, as soon as the child has come.
 */
final class Rendezvous implements AutoCloseable {

	private static final String SOCKET = "s";

	/** In the directory: the process that it belongs to, for the sweep after a crash. */
	static final String OWNER = "o";

	/** In the directory: what the child's JVM is started with. */
	static final String ARGUMENTS = "a";

	/** All that is ever in the directory. */
	static final List<String> FILES = List.of(SOCKET, OWNER, ARGUMENTS);

	/** The longest path of a socket that every system takes: macOS has 104 bytes, one of them the end. */
	private static final int LONGEST_PATH = 103;

	/** What that leaves for the folder above: the name of the directory has up to 37 characters. */
	private static final int LONGEST_PARENT = LONGEST_PATH - 40;

	/** Strangers may stand in line before the child. */
	private static final int BACKLOG = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path directory;
	private final ServerSocketChannel server;
	private final Endpoint endpoint;
	private final byte[] secret = new byte[Launch.SECRET_SIZE];
	private final Admission admission;

	private Rendezvous(Path directory, ServerSocketChannel server, Endpoint endpoint) throws IOException {
		this.directory = directory;
		this.server = server;
		this.endpoint = endpoint;
		RANDOM.nextBytes(secret);
		this.admission = new Admission(server, secret, endpoint.toText());
	}

	/** Opens a place that nobody else knows. */
	static Rendezvous open() throws IOException {
		Path directory = createDirectory();
		try {
			Files.writeString(directory.resolve(OWNER), ControlProcess.current().toText());
			Path socket = directory.resolve(SOCKET);
			return supportsUnixSockets() && socket.toString().getBytes().length <= LONGEST_PATH
					? listen(directory, ServerSocketChannel.open(StandardProtocolFamily.UNIX),
							UnixDomainSocketAddress.of(socket))
					: listen(directory, ServerSocketChannel.open(),
							new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		} catch (IOException | RuntimeException e) {
			Files.deleteIfExists(directory.resolve(OWNER));
			Files.deleteIfExists(directory);
			throw e;
		}
	}

	private static Rendezvous listen(Path directory, ServerSocketChannel server, SocketAddress address)
			throws IOException {
		try {
			server.bind(address, BACKLOG);
			Endpoint endpoint = server.getLocalAddress() instanceof InetSocketAddress bound
					? new Endpoint.Loopback(bound.getPort()) : new Endpoint.UnixSocket(directory.resolve(SOCKET));
			return new Rendezvous(directory, server, endpoint);
		} catch (IOException | RuntimeException e) {
			server.close();
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
	 * @throws IOException when this is given up meanwhile, or the thread is interrupted
	 */
	SocketChannel accept() throws IOException {
		SocketChannel channel = admission.await();
		if (endpoint instanceof Endpoint.Loopback) {
			channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
		}
		return channel;
	}

	@Override
	public void close() throws IOException {
		server.close();
		admission.close();
		try (var files = Files.newDirectoryStream(directory)) {
			for (Path file : files) {
				Files.deleteIfExists(file);
			}
		}
		Files.deleteIfExists(directory);
	}

	/** Ends {@link #accept()}, on any thread. */
	void giveUp() {
		admission.giveUp();
	}

	private static Path createDirectory() throws IOException {
		FileAttribute<?>[] mine = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];
		return Files.createTempDirectory(parent(), "outboard-" + ProcessHandle.current().pid() + "-", mine);
	}

	/** The user's folder for sockets, or the one for temporary files, whichever leaves room for the name of a socket. */
	static Path parent() {
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		return Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).map(Path::of).filter(Files::isWritable)
				.filter(runtime -> runtime.toString().getBytes().length <= LONGEST_PARENT).orElse(temporary);
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
