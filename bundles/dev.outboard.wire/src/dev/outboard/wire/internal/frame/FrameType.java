package dev.outboard.wire.internal.frame;

/**
 * What a frame holds: a whole message, or a chunk of one that is too large for a frame.
 *
 * <p>On the wire, a frame is four bytes, big-endian, of which the upper two bits say its type and the others how many
 * bytes follow, {@link #MOST_BYTES} at the most. In a {@link #FIRST} one these begin with the size of the whole
 * message, four bytes, too. Between the chunks of a message no other one is begun, but whole messages may come that
 * overtake it.
 */
public enum FrameType {

	/** A whole message. */
	WHOLE,
	/** The size of a message, and the first chunk of it. */
	FIRST,
	/** The next chunk of a message that was begun. */
	NEXT,
	/** Where the first or next chunk of a message lies in memory that both sides share. */
	SHARED;

	/**
	 * The most bytes that follow the first four of a frame. Enough that a large message is about as fast as if it were
	 * written as one, and so few that what overtakes it waits for microseconds; also what the JDK copies at once, into a
	 * buffer that it keeps for the thread.
	 */
	public static final int MOST_BYTES = 64 * 1024;

	/** How many bytes follow the first four of a frame that says where a chunk lies. */
	public static final int SHARED_BYTES = 2 * Integer.BYTES + Long.BYTES;

	private static final int TYPE_SHIFT = 30;
	private static final int LENGTH_MASK = (1 << TYPE_SHIFT) - 1;
	private static final FrameType[] VALUES = values();

	/** Returns the first four bytes of a frame of this type, which {@code length} bytes follow. */
	public int header(int length) {
		return ordinal() << TYPE_SHIFT | length;
	}

	/**
	 * Returns the type of the frame that begins with {@code header}.
	 *
	 * @throws FrameException when it is none, or a frame that is too long
	 */
	static FrameType of(int header) throws FrameException {
		FrameType type = VALUES[header >>> TYPE_SHIFT];
		int length = length(header);
		if (type == SHARED && length != SHARED_BYTES) {
			throw new FrameException("no frame begins with " + Integer.toHexString(header));
		}
		if (length > MOST_BYTES) {
			throw new FrameException("a frame of " + length + " bytes is announced; the limit is " + MOST_BYTES);
		}
		return type;
	}

	/** Returns how many bytes follow {@code header}. */
	static int length(int header) {
		return header & LENGTH_MASK;
	}
}
