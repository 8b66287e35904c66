package dev.outboard.wire.internal.transport;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

import dev.outboard.wire.internal.message.Setup;

/**
 * What the control side writes to the standard input of a host, first and only.
 *
 * @param endpoint where to connect
 * @param secret   what to send there first, to show that it is the one that was started
 * @param setup    what the worker is to be built from
 */
public record Launch(Endpoint endpoint, byte[] secret, byte[] setup) {

	/**
	 * The version of all that is said between control side and host; a host of another one is refused. What is said are
	 * messages (kind, one byte; id, eight; what follows by kind) in frames: four bytes, of which the upper two bits tell a
	 * whole message from a chunk of one and from where one lies, and the others the length; see
	 * {@link dev.outboard.wire.internal.frame.FrameType}.
	 */
	public static final int PROTOCOL = 12;

	/** How many bytes a secret has. */
	public static final int SECRET_SIZE = 32;

	/** What the host's first line on its standard output begins with; protocol and process id follow. */
	public static final String HELLO = "outboard-hello ";

	/** Connects to the control side and shows the secret. */
	public SocketChannel connect() throws IOException {
		SocketChannel channel = endpoint.connect();
		ByteBuffer proof = ByteBuffer.wrap(secret);
		while (proof.hasRemaining()) {
			channel.write(proof);
		}
		return channel;
	}

	/** Writes this to {@code stream} and flushes it. */
	public void writeTo(OutputStream stream) throws IOException {
		DataOutputStream out = new DataOutputStream(stream);
		out.writeInt(PROTOCOL);
		out.writeUTF(endpoint.toText());
		out.write(secret);
		out.writeInt(setup.length);
		out.write(setup);
		out.flush();
	}

	/**
	 * Reads what {@link #writeTo} wrote.
	 *
	 * @throws IOException when it is something else, or ends early
	 */
	public static Launch readFrom(InputStream stream) throws IOException {
		DataInputStream in = new DataInputStream(stream);
		try {
			int protocol = in.readInt();
			if (protocol != PROTOCOL) {
				throw new IOException("the control side speaks protocol " + protocol + ", this host " + PROTOCOL);
			}
			Endpoint endpoint = Endpoint.parse(in.readUTF());
			byte[] secret = in.readNBytes(SECRET_SIZE);
			return new Launch(endpoint, secret, readSetup(in));
		} catch (EOFException e) {
			throw new IOException("the control side's launch ended early", e);
		} catch (IllegalArgumentException e) {
			throw new IOException("the control side's launch can't be read: " + e.getMessage(), e);
		}
	}

	private static byte[] readSetup(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > Setup.MOST_BYTES) {
			throw new IOException("the setup is announced with " + length + " bytes; the limit is " + Setup.MOST_BYTES);
		}
		byte[] setup = in.readNBytes(length);
		if (setup.length != length) {
			throw new IOException("the setup ended after " + setup.length + " of " + length + " bytes");
		}
		return setup;
	}
}
