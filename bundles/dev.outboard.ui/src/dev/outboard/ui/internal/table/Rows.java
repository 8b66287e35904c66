package dev.outboard.ui.internal.table;

/**
 * What a {@link VirtualTable} shows, from top to bottom.
 *
 * @param <E> the rows
 */
public interface Rows<E> {

	/** Returns how many there are. */
	int size();

	/** Returns one of them, the first being 0. */
	E get(int index);
}
