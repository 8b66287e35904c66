package dev.outboard.wire.internal.channel;

import java.util.Arrays;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/** Numbers of items, kept as ranges because neighbours come together as a rule. Not thread-safe. */
public final class Ranges {

	/** First numbers and numbers after the last, by turns. */
	private long[] bounds = new long[4];
	private int size;

	/** What takes ranges. */
	public interface Sink {

		/** Takes the numbers from {@code first} up to, and without, {@code end}. */
		void range(long first, long end);
	}

	/** Adds a number. */
	void add(long number) {
		add(number, number + 1);
	}

	/** Adds the numbers from {@code first} up to, and without, {@code end}. */
	void add(long first, long end) {
		if (first == end) {
			return;
		}
		if (size > 0 && bounds[size - 1] == first) {
			bounds[size - 1] = end;
			return;
		}
		if (size == bounds.length) {
			bounds = Arrays.copyOf(bounds, 2 * size);
		}
		bounds[size++] = first;
		bounds[size++] = end;
	}

	boolean isEmpty() {
		return size == 0;
	}

	/** Appends them. */
	void write(Output out) {
		out.writeLength(size / 2);
		for (int i = 0; i < size; i += 2) {
			out.writeLong(bounds[i]);
			out.writeLength((int) (bounds[i + 1] - bounds[i]));
		}
	}

	/**
	 * Reads what {@link #write} wrote.
	 *
	 * @throws CodecException when it is something else
	 */
	public static void read(Input in, Sink sink) {
		int count = in.readCount(Long.BYTES + 1);
		for (int i = 0; i < count; i++) {
			long first = in.readLong();
			sink.range(first, first + in.readLength());
		}
	}
}
