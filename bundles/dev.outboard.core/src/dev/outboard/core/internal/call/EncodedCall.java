package dev.outboard.core.internal.call;

import java.nio.ByteBuffer;

import dev.outboard.wire.internal.codec.Parcel;

/**
 * One call, encoded.
 *
 * @param message the message
 * @param parcel  the ends of pipes that are passed in it
 */
record EncodedCall(ByteBuffer message, Parcel parcel) {

	/** Returns whether ends of pipes are passed in it. */
	boolean passesEnds() {
		return !parcel.ends().isEmpty();
	}
}
