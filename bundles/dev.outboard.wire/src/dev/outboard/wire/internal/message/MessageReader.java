package dev.outboard.wire.internal.message;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameReader;
import dev.outboard.wire.internal.lane.RingInlet;

/**
 * Reads messages as their reader asks for them, in the order in which they come to be whole: a control message that
 * overtook a large one comes before it.
 *
 * <p>For one thread at a time. It may be another one each time: then all calls must be made under one lock of the
 * callers, or be handed over by other means that make what one thread did visible to the next.
 */
public final class MessageReader {

	private final FrameReader frames;
	private final int limit;
	private final Assembly assembly = new Assembly();
	/** Null for nobody. */
	private LaneMessages laneMessages;
	/** Where chunks lie that didn't come by the channel; null for none. */
	private volatile RingInlet ring;
	private byte[] ready;
	private FrameException failure;

	/** What hears messages about memory that is shared with the peer, on the reading thread; they are read by nobody else. */
	public interface LaneMessages {

		/** @throws FrameException when it is none that may come */
		void received(byte[] message) throws FrameException;
	}

	/** @param limit the most bytes that a message may take */
	public MessageReader(ReadableByteChannel channel, int limit) {
		this.frames = new FrameReader(channel);
		this.limit = limit;
	}

	/** Has messages about shared memory heard; before anything is read. */
	public void hearLane(LaneMessages messages) {
		laneMessages = messages;
	}

	/** Reads chunks from {@code inlet}, too, or where that is null, no longer; from any thread, before the peer can fill any in. */
	public void share(RingInlet inlet) {
		ring = inlet;
	}

	/**
	 * Waits for the next message; empty when the peer has closed its end after a whole one.
	 *
	 * @throws FrameException when what comes are no messages, or one is over the limit, or the peer closed its end within
	 *                        one; there is none to be had any more then
	 */
	public Optional<byte[]> next() throws IOException {
		while (!isReady()) {
			if (!fill()) {
				return Optional.empty();
			}
		}
		return Optional.of(poll());
	}

	/**
	 * Reads from the channel once; false when the peer has closed its end after a whole message.
	 *
	 * @throws FrameException as {@link #next()} does
	 */
	public boolean fill() throws IOException {
		boolean more = frames.fill();
		if (!more && assembly.isOpen()) {
			throw new FrameException("the connection ended " + assembly.progress() + " bytes of a message");
		}
		return more;
	}

	/**
	 * Returns the next message without reading from the channel; null when none has arrived whole.
	 *
	 * @throws FrameException as {@link #next()} does
	 */
	public byte[] poll() throws FrameException {
		if (!isReady()) {
			return null;
		}
		if (failure != null) {
			throw failure;
		}
		byte[] message = ready;
		ready = null;
		return message;
	}

	/**
	 * Returns whether {@link #next()} would return or throw at once, without reading from the channel. Where this says no, the
	 * channel may hold a message all the same. Never waits, but for a file to be opened where memory comes to be shared.
	 */
	public boolean isReady() {
		if (ready == null && failure == null) {
			try {
				ready = assemble();
			} catch (FrameException e) {
				failure = e;
			}
		}
		return ready != null || failure != null;
	}

	/** Goes through the frames that have arrived, up to the next whole message; null when there is none. */
	private byte[] assemble() throws FrameException {
		byte[] message = null;
		while (message == null && frames.next()) {
			message = switch (frames.type()) {
				case WHOLE -> whole();
				case FIRST -> assembly.begin(frames, limit);
				case NEXT -> assembly.append(frames);
				case SHARED -> shared();
			};
		}
		return message;
	}

	/** Returns a message that is there whole; null for one that is about shared memory. */
	private byte[] whole() throws FrameException {
		if (frames.remaining() > limit) {
			throw new FrameException(Message.overLimit(frames.remaining(), limit));
		}
		byte[] message = new byte[frames.remaining()];
		frames.read(message, 0);
		if (assembly.isOpen() && !Message.isControl(message)) {
			throw new FrameException("a message that may not overtake came " + assembly.progress() + " bytes of another");
		}
		if (Message.isAboutLane(message)) {
			if (laneMessages == null) {
				throw new FrameException("shared memory is spoken of to somebody who has asked for none");
			}
			laneMessages.received(message);
			return null;
		}
		return message;
	}

	private byte[] shared() throws FrameException {
		RingInlet shared = ring;
		if (shared == null) {
			throw new FrameException("a chunk lies in shared memory, but none is shared");
		}
		return assembly.append(frames, shared, limit);
	}
}
