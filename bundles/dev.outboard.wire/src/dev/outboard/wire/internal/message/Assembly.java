package dev.outboard.wire.internal.message;

import java.io.IOException;
import java.util.Arrays;

import dev.outboard.wire.internal.codec.SpareArrays;
import dev.outboard.wire.internal.frame.FrameException;
import dev.outboard.wire.internal.frame.FrameReader;
import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.lane.RingInlet;

/**
 * A message that arrives in chunks. Memory is taken as they do: some megabytes with the first that is of full size, so
 * that most messages are never copied again; then in steps so large that less than half of the bytes are, and so small
 * that a peer is not believed more than a few times of what it has sent.
 */
final class Assembly {

	private static final int GROWTH = 4;
	/** What a message gets whose first chunk is of full size: no more than a peer is given for some messages. */
	private static final int AT_ONCE = 4 * 1024 * 1024;
	private static final int FULL_CHUNK = FrameType.MOST_BYTES - Integer.BYTES;
	private static final byte[] NONE = {};

	private byte[] bytes = NONE;
	private int filled;
	private int total;

	/** Returns whether a message was begun that is not complete. */
	boolean isOpen() {
		return filled < total;
	}

	/**
	 * Begins a message with its first frame.
	 *
	 * @return the message where that completes it, else null
	 * @throws FrameException when another one is open, or the message would take more than {@code limit} bytes
	 */
	byte[] begin(FrameReader frame, int limit) throws FrameException {
		if (isOpen()) {
			throw new FrameException("a message begins " + progress() + " bytes of another");
		}
		if (frame.remaining() <= Integer.BYTES) {
			throw new FrameException("a message begins without any of its bytes");
		}
		open(frame.readInt(), limit);
		return append(frame);
	}

	/**
	 * Appends the next frame.
	 *
	 * @return the message where that completes it, else null
	 * @throws FrameException when no message is open, or it comes to have more bytes than it announced
	 */
	byte[] append(FrameReader frame) throws FrameException {
		int count = frame.remaining();
		makeRoom(count);
		frame.read(bytes, filled);
		return added(count);
	}

	/**
	 * Begins a message, or appends to it, with a chunk in shared memory.
	 *
	 * @return the message where that completes it, else null
	 * @throws FrameException when there can be no such chunk, or as {@link #begin} and {@link #append} do
	 */
	byte[] append(FrameReader frame, RingInlet ring, int limit) throws FrameException {
		int announced = frame.readInt();
		long position = frame.readLong();
		int count = frame.readInt();
		if (!isOpen()) {
			open(announced, limit);
		} else if (announced != total) {
			throw new FrameException("a chunk of a message of " + announced + " bytes came " + progress() + " of another");
		}
		try {
			ring.check(position, count);
			makeRoom(count);
			ring.read(position, count, bytes, filled);
		} catch (IOException e) {
			throw e instanceof FrameException known ? known : new FrameException(e.getMessage(), e);
		}
		return added(count);
	}

	private void open(int announced, int limit) throws FrameException {
		if (announced < 0 || announced > limit) {
			throw new FrameException(Message.overLimit(Integer.toUnsignedLong(announced), limit));
		}
		total = announced;
		bytes = SpareArrays.find(total).orElse(NONE);
	}

	/** Makes room for so many bytes that are there, where the open message has so many left. */
	private void makeRoom(int count) throws FrameException {
		if (count == 0) {
			throw new FrameException("a chunk without bytes came " + progress() + " bytes of a message");
		}
		if (count > total - filled) {
			throw new FrameException(total == 0 ? "a chunk came of a message that was not begun"
					: "a chunk of " + count + " bytes came " + progress() + " bytes of a message");
		}
		if (filled + count > bytes.length) {
			int capacity = (int) Math.min(total, room(filled + count));
			bytes = Arrays.copyOf(bytes, capacity);
		}
	}

	private byte[] added(int count) {
		filled += count;
		if (isOpen()) {
			return null;
		}
		byte[] message = bytes;
		SpareArrays.lend(message);
		bytes = NONE;
		filled = 0;
		total = 0;
		return message;
	}

	/** Returns how many bytes to make room for where so many have arrived. */
	private static long room(int arrived) {
		long grown = (long) GROWTH * arrived;
		return arrived < FULL_CHUNK ? grown : Math.max(AT_ONCE, grown);
	}

	/** Returns how far the open message has come, as in {@code after 3 of the 10}. */
	String progress() {
		return "after " + filled + " of the " + total;
	}
}
