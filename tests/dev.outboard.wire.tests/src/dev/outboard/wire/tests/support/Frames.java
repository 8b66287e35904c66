package dev.outboard.wire.tests.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.outboard.wire.internal.frame.FrameType;
import dev.outboard.wire.internal.message.MessageReader;

/** Frames in memory. */
public final class Frames {

	private Frames() {
	}

	/** Returns what goes over the wire for {@code messages}. */
	public static byte[] encode(byte[]... messages) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] message : messages) {
			if (message.length <= FrameType.MOST_BYTES) {
				all.writeBytes(frame(FrameType.WHOLE, message));
			} else {
				all.writeBytes(encodeInChunks(message, FrameType.MOST_BYTES));
			}
		}
		return all.toByteArray();
	}

	/** Returns what goes over the wire for a message that is cut into frames of that size. */
	public static byte[] encodeInChunks(byte[] message, int size) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		int at = Math.min(message.length, size - Integer.BYTES);
		all.writeBytes(first(message.length, Arrays.copyOf(message, at)));
		for (int count; at < message.length; at += count) {
			count = Math.min(size, message.length - at);
			all.writeBytes(frame(FrameType.NEXT, Arrays.copyOfRange(message, at, at + count)));
		}
		return all.toByteArray();
	}

	/** Returns a frame. */
	public static byte[] frame(FrameType type, byte[] bytes) {
		return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(type.header(bytes.length)).put(bytes).array();
	}

	/** Returns the first frame of a message of {@code total} bytes. */
	public static byte[] first(int total, byte[] bytes) {
		return frame(FrameType.FIRST,
				ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(total).put(bytes).array());
	}

	/** Returns all of {@code parts}, one after another. */
	public static byte[] join(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		Arrays.stream(parts).forEach(all::writeBytes);
		return all.toByteArray();
	}

	/** Reads up to the end. */
	public static List<byte[]> readAll(MessageReader reader) throws IOException {
		List<byte[]> messages = new ArrayList<>();
		for (Optional<byte[]> message = reader.next(); message.isPresent(); message = reader.next()) {
			messages.add(message.get());
		}
		return messages;
	}
}
