package dev.outboard.ui.internal.channels;

import java.util.List;

/**
 * Some of what was in a shared channel at one time, for a person.
 *
 * @param channel the channel's number
 * @param size    how many entries it had in all
 * @param from    how many come before the first of these
 * @param rows    some entries
 * @param decoded whether their types are known here
 */
record ContentsPage(long channel, int size, int from, List<Row> rows, boolean decoded) {

	/**
	 * An entry.
	 *
	 * @param key   its key or index; empty where it has none
	 * @param value its value
	 */
	record Row(String key, String value) {
	}
}
