package dev.outboard.api.channel;

import java.util.List;
import java.util.RandomAccess;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import dev.outboard.api.Subscription;

/**
 * A list that processes share. Whoever reads it has a replica of it, as with a {@link SharedMap}, and what is said
 * there of reading, of arrays, of null and of closing holds here. Every method that changes it is atomic, {@code
 * addAll}, {@code removeIf}, {@code replaceAll} and {@code sort} among them; the last three call what they are given
 * again when somebody else was faster.
 *
 * <p>An index says where something was when this process last looked: where others insert and remove, go by
 * elements, or use a {@link SharedMap}. Iterators and streams go over the list as it was when they were made, and
 * can't change it. A {@code subList} is a view, and must not be used any more when the list's size was changed
 * otherwise than by it.
 *
 * <p>A shared array is this, or where it changes as a whole, a {@link SharedValue} of an array.
 *
 * @param <E> the elements
 * @since 0.1
 */
@ProviderType
public interface SharedList<E> extends List<E>, RandomAccess, Channel {

	/**
	 * Adds an element at the end without waiting until that is done. What this process reads or changes afterwards comes
	 * after it.
	 */
	void append(E element);

	/**
	 * Returns what the control side has at that index, whatever this process has seen.
	 *
	 * @throws IndexOutOfBoundsException when there is nothing
	 */
	E getFresh(int index);

	/**
	 * Calls {@code listener} with each change from now on, in order, until the subscription is closed; it keeps the list
	 * open. The listener runs on a thread of Outboard's and may take its time; on the control side it may not wait for a
	 * worker. Where it falls more than ten thousand changes behind, or this process can't follow, it gets one
	 * {@link ListChange.Kind#RESET} in place of those it missed, which the subscription counts as dropped.
	 */
	Subscription subscribe(Consumer<? super ListChange<E>> listener);

	/** Closes it for everybody; its content is gone. */
	@Override
	void close();
}
