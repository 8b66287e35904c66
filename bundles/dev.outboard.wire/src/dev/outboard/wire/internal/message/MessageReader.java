package dev.outboard.wire.internal.message;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameReader;
import dev.outboard.wire.internal.frame.FrameType;

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
	private byte[] ready;
	private FrameException failure;

	/** @param limit the most bytes that a message may take */
	public MessageReader(ReadableByteChannel channel, int limit) {
		this.frames = new FrameReader(channel);
		this.limit = limit;
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
	 * Returns whether {@link #next()} would return or throw at once, without reading from the channel. Never waits; where
	 * this says no, the channel may hold a message all the same.
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
			FrameType type = frames.type();
			if (type == FrameType.WHOLE) {
				message = whole();
			} else {
				message = type == FrameType.FIRST ? assembly.begin(frames, limit) : assembly.append(frames);
			}
		}
		return message;
	}

	private byte[] whole() throws FrameException {
		if (frames.remaining() > limit) {
			throw new FrameException(Message.overLimit(frames.remaining(), limit));
		}
		byte[] message = new byte[frames.remaining()];
		frames.read(message, 0);
		if (assembly.isOpen() && !Message.isControl(message)) {
			throw new FrameException("a message that may not overtake came " + assembly.progress() + " bytes of another");
		}
		return message;
	}
}
