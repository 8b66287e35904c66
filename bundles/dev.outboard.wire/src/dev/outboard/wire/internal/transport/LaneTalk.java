package dev.outboard.wire.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameWriter;
import dev.outboard.wire.internal.lane.Lane;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.MessageReader;

/**
 * Comes to share memory with the peer: one side offers some when the first large message passes, and the other one takes
 * it or, where it can't, refuses. Until then, and where either fails, large messages go over the socket.
 */
final class LaneTalk implements MessageReader.LaneMessages {

	/** What a side may do. */
	enum Role {
		NONE, OFFER, TAKE
	}

	private static final int OFFERED = 0;
	private static final int TAKEN = 1;
	private static final int REFUSED = 2;

	private final FrameWriter writer;
	private final MessageReader reader;
	private final Role role;
	private final String name;
	/** Whether this side may still offer or take something. */
	private volatile boolean open;
	/** What the peer has not answered yet; null for nothing. */
	private Lane.Offer offer;
	private Lane offered;

	/** @param name whose connection it is */
	LaneTalk(Role role, FrameWriter writer, MessageReader reader, String name) {
		this.role = role;
		this.writer = writer;
		this.reader = reader;
		this.name = name;
		this.open = role != Role.NONE;
	}

	/** A message passes that is large; on any thread, does not wait. */
	void want() {
		if (role == Role.OFFER && open && endOpening()) {
			Thread thread = new Thread(this::offer, "outboard-lane " + name);
			thread.setDaemon(true);
			thread.start();
		}
	}

	/** Returns whether it was open until now. */
	private synchronized boolean endOpening() {
		boolean was = open;
		open = false;
		return was;
	}

	private void offer() {
		try {
			Lane.Offer made = Lane.offer();
			if (!send(made)) {
				made.close();
			}
		} catch (IOException e) {
			// There is none on this system, or too little is left of it: the socket does.
			return;
		}
	}

	private synchronized boolean send(Lane.Offer made) {
		if (writer.isClosed()) {
			return false;
		}
		offer = made;
		offered = made.lane();
		reader.share(offered.inlet());
		writer.sendUrgent(message(OFFERED, made.name(), made.mark()));
		return true;
	}

	@Override
	public void received(byte[] message) throws FrameException {
		try {
			Input in = Message.read(message).body();
			byte step = in.readByte();
			String memory = in.readText();
			long mark = in.readLong();
			in.expectEnd();
			received(step, memory, mark);
		} catch (CodecException e) {
			throw new FrameException("a message about shared memory can't be read: " + e.getMessage());
		}
	}

	private void received(byte step, String memory, long mark) throws FrameException {
		if (step == OFFERED && role == Role.TAKE && endOpening()) {
			take(memory, mark);
		} else if (step == TAKEN && isOffered()) {
			taken();
		} else if (step == REFUSED && isOffered()) {
			close();
		} else {
			throw new FrameException("step " + step + " to shared memory was not to be taken now");
		}
	}

	private void take(String memory, long mark) {
		int answer = REFUSED;
		// An interrupt is for what this thread does otherwise, and would close the file.
		boolean interrupted = Thread.interrupted();
		try {
			Lane lane = Lane.open(memory, mark);
			reader.share(lane.inlet());
			writer.share(lane.outlet());
			answer = TAKEN;
		} catch (IOException e) {
			// The name may lead elsewhere here than there: the socket does.
			reader.share(null);
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
		writer.sendUrgent(message(answer, "", 0));
	}

	private synchronized boolean isOffered() {
		return offer != null;
	}

	private synchronized void taken() {
		writer.share(offered.outlet());
		endOffer();
	}

	/** Lets go of what is shared: the connection has ended, or the peer has refused. */
	synchronized void close() {
		open = false;
		reader.share(null);
		endOffer();
	}

	private void endOffer() {
		if (offer != null) {
			try {
				offer.close();
			} catch (IOException e) {
				// The system takes the file back at the end of the process.
				offer = null;
			}
		}
		offer = null;
		offered = null;
	}

	private static ByteBuffer message(int step, String memory, long mark) {
		Output out = Message.begin(MessageKind.LANE, 0);
		out.writeByte(step);
		out.writeString(memory);
		out.writeLong(mark);
		return out.toBuffer();
	}
}
