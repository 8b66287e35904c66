package dev.outboard.wire.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

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

	private static final int OFFERED = 0;
	private static final int TAKEN = 1;
	private static final int REFUSED = 2;

	private final FrameWriter writer;
	private final Consumer<Lane> reading;
	/** Whether this side may still offer something. */
	private volatile boolean offering;
	/** What the peer has not answered yet; null for nothing. */
	private Lane.Offer offer;
	private Lane offered;
	private boolean closed;

	/** @param reading told of the lane before the peer can fill anything in */
	LaneTalk(FrameWriter writer, Consumer<Lane> reading) {
		this.writer = writer;
		this.reading = reading;
	}

	/** Lets this side be the one that offers; for one of the two. */
	void offerOnce() {
		offering = true;
	}

	/** A message passes that is large; on any thread, does not wait. */
	void want(String name) {
		if (offering && stopOffering()) {
			Thread thread = new Thread(this::offer, "outboard-lane " + name);
			thread.setDaemon(true);
			thread.start();
		}
	}

	private synchronized boolean stopOffering() {
		boolean first = offering && !closed;
		offering = false;
		return first;
	}

	private void offer() {
		try {
			keep(Lane.offer());
		} catch (IOException e) {
			// There is none on this system, or nothing is left of it: the socket does.
			return;
		}
	}

	private synchronized void keep(Lane.Offer made) throws IOException {
		if (closed) {
			made.close();
			return;
		}
		offer = made;
		offered = made.lane();
		reading.accept(offered);
		writer.sendUrgent(message(OFFERED, made.name()));
	}

	@Override
	public void received(byte[] message) throws FrameException {
		try {
			Input in = Message.read(message).body();
			byte step = in.readByte();
			String name = in.readText();
			in.expectEnd();
			switch (step) {
				case OFFERED -> take(name);
				case TAKEN -> fill();
				case REFUSED -> close();
				default -> throw new CodecException("no step numbered " + step + " leads to shared memory");
			}
		} catch (CodecException e) {
			throw new FrameException("a message about shared memory can't be read: " + e.getMessage());
		}
	}

	private void take(String name) {
		int answer = REFUSED;
		try {
			Lane lane = Lane.open(name);
			reading.accept(lane);
			writer.share(lane.outlet());
			answer = TAKEN;
		} catch (IOException e) {
			// It may be another system behind the same file system: the socket does.
			answer = REFUSED;
		}
		writer.sendUrgent(message(answer, ""));
	}

	private synchronized void fill() throws FrameException {
		if (offer == null) {
			throw new FrameException("shared memory is taken that was not offered");
		}
		writer.share(offered.outlet());
		endOffer();
	}

	/** Ends what is offered; what both sides have is there for as long as either uses it. */
	synchronized void close() {
		closed = true;
		endOffer();
	}

	private void endOffer() {
		if (offer != null) {
			try {
				offer.close();
			} catch (IOException e) {
				// The system takes the file back at the end of the process.
				offered = null;
			}
		}
		offer = null;
		offered = null;
	}

	private static ByteBuffer message(int step, String name) {
		Output out = Message.begin(MessageKind.LANE, 0);
		out.writeByte(step);
		out.writeString(name);
		return out.toBuffer();
	}
}
