package dev.outboard.wire.internal.channel;

import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/**
 * Goes over a list as it was when this was made, and can't change it.
 *
 * @param <E> the elements
 */
final class SnapshotIterator<E> implements ListIterator<E> {

	private final List<Stored> elements;
	private final SharedCodec<E> codec;
	private int next;

	SnapshotIterator(List<Stored> elements, int next, SharedCodec<E> codec) {
		this.elements = elements;
		this.next = next;
		this.codec = codec;
	}

	@Override
	public boolean hasNext() {
		return next < elements.size();
	}

	@Override
	public E next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return codec.decode(elements.get(next++));
	}

	@Override
	public boolean hasPrevious() {
		return next > 0;
	}

	@Override
	public E previous() {
		if (!hasPrevious()) {
			throw new NoSuchElementException();
		}
		return codec.decode(elements.get(--next));
	}

	@Override
	public int nextIndex() {
		return next;
	}

	@Override
	public int previousIndex() {
		return next - 1;
	}

	@Override
	public void remove() {
		throw unsupported();
	}

	@Override
	public void set(E element) {
		throw unsupported();
	}

	@Override
	public void add(E element) {
		throw unsupported();
	}

	private static UnsupportedOperationException unsupported() {
		return new UnsupportedOperationException("an iterator of a shared list goes over a copy of it; use the list's own"
				+ " methods, removeIf or replaceAll for instance");
	}
}
