package dev.outboard.api.channel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of what was in a shared map, list, value or number at one time.
 *
 * @param size    how many entries there were in all
 * @param from    how many of them come before the first of {@code entries}
 * @param entries some of them, in order
 * @param decoded whether keys and values are those that were put in. Where the control side doesn't know their types,
 *                which it does for channels that it made, opened or was given, they are arrays of bytes: the encoded form
 * @since 0.1
 */
public record ChannelContents(int size, int from, List<Entry> entries, boolean decoded) {

	public ChannelContents {
		entries = List.copyOf(entries);
	}

	/**
	 * An entry.
	 *
	 * @param key   the key in a map, the index in a list as an {@code Integer}; empty for a value or number
	 * @param value what is there
	 * @since 0.1
	 */
	public record Entry(Optional<Object> key, Object value) {

		public Entry {
			Objects.requireNonNull(key, "key");
			Objects.requireNonNull(value, "value");
		}
	}
}
