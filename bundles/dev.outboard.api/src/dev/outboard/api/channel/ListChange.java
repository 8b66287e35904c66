package dev.outboard.api.channel;

import java.util.Optional;

/**
 * A change of a shared list.
 *
 * @param kind  what happened
 * @param index where; -1 for {@link Kind#RESET}
 * @param old   the element that was there; empty where none was replaced or removed
 * @param value the element that is there now; empty where it was removed
 * @param <E>   the elements
 * @since 0.1
 */
public record ListChange<E>(Kind kind, int index, Optional<E> old, Optional<E> value) {

	/** What happened to a list. */
	public enum Kind {
		/** An element came in at the index; those from there on moved up by one. */
		ADDED,
		/** The element at the index was replaced. */
		SET,
		/** The element at the index was removed; those after it moved down by one. */
		REMOVED,
		/** It was cleared, or changed as a whole, or changes were missed: look at it. */
		RESET
	}
}
