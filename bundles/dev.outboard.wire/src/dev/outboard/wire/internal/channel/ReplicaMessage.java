package dev.outboard.wire.internal.channel;

import dev.outboard.wire.internal.codec.CodecException;

/** What the hub tells a replica; the number of the replica comes first. */
public enum ReplicaMessage {

	/** What has changed, in order: {@linkplain Change changes} up to the end. */
	CHANGES,
	/** Changes will be told later than they happen: until further notice the hub alone knows what is there. */
	BEHIND,
	/** All that has changed was told. */
	CURRENT;

	/** How many bytes of credit a message with changes takes besides their own. */
	public static final int OVERHEAD = 64;

	private static final ReplicaMessage[] VALUES = values();

	static ReplicaMessage of(int number) {
		if (number < 0 || number >= VALUES.length) {
			throw new CodecException("no message to a replica is numbered " + number);
		}
		return VALUES[number];
	}
}
