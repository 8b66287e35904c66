package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;

import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.frame.FrameWriter;
import dev.outboard.wire.internal.lane.Lane;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.MessageReader;
import dev.outboard.wire.internal.transport.Connection;

/** The other end of a connection, made by hand, which counts the bytes on the socket. */
final class LanePeer implements ReadableByteChannel {

	static final int OFFERED = 0;
	static final int TAKEN = 1;
	static final int REFUSED = 2;

	/** So many bytes on the socket have no chunk among them. */
	static final int NO_CHUNK = 1000;

	final SocketChannel socket;
	final FrameWriter writer = new FrameWriter();
	final MessageReader reader = new MessageReader(this, LaneMessages.LIMIT);
	private long read;
	private long before;

	LanePeer(SocketChannel socket) {
		this.socket = socket;
		writer.start(socket, "test-writer");
	}

	@Override
	public int read(ByteBuffer target) throws IOException {
		int count = socket.read(target);
		read += Math.max(0, count);
		return count;
	}

	/** Returns how many bytes have come by the socket since this was asked last. */
	long last() {
		long since = read - before;
		before = read;
		return since;
	}

	/** Waits for the message with that id. */
	void assertNext(long id) throws IOException {
		assertThat(LaneMessages.assertWhole(reader.next().orElseThrow())).isEqualTo(id);
	}

	/**
	 * Has {@code from} send messages until one comes by the memory alone: the one on its way when that is taken may come by
	 * both.
	 */
	void awaitShared(Connection from) throws IOException {
		int id = 0;
		do {
			from.send(LaneMessages.message(++id, LaneMessages.LARGE));
			assertNext(id);
		} while (last() >= NO_CHUNK);
	}

	RandomAccessFile open(byte[] offer) {
		Input in = Message.read(offer).body();
		in.readByte();
		try {
			return new RandomAccessFile(in.readText(), "rw");
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	void take(byte[] offer) {
		Input in = Message.read(offer).body();
		assertThat(in.readByte()).isEqualTo((byte) OFFERED);
		try {
			Lane lane = Lane.open(in.readText(), in.readLong());
			reader.share(lane.inlet());
		} catch (IOException e) {
			throw new AssertionError(e);
		}
		writer.send(lane(TAKEN, "", 0));
	}

	boolean awaitStep(int step) throws IOException {
		byte[] seen = { -1 };
		reader.hearLane(answer -> seen[0] = Message.read(answer).body().readByte());
		while (seen[0] < 0 && reader.fill()) {
			assertThat(reader.poll()).as("a message before the answer").isNull();
		}
		assertThat(seen[0]).isEqualTo((byte) step);
		return true;
	}

	@Override
	public boolean isOpen() {
		return socket.isOpen();
	}

	@Override
	public void close() {
		writer.close();
	}

	/** Returns a message about shared memory. */
	static ByteBuffer lane(int step, String name, long mark) {
		Output out = Message.begin(MessageKind.LANE, 0);
		out.writeByte(step);
		out.writeString(name);
		out.writeLong(mark);
		return out.toBuffer();
	}
}
