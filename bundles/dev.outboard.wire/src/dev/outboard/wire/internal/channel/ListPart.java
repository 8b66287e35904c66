package dev.outboard.wire.internal.channel;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A part of a shared list, as a view by index.
 *
 * @param <E> the elements
 */
final class ListPart<E> extends AbstractList<E> implements RandomAccess {

	private final SharedListClient<E> list;
	private final int offset;
	private int size;

	ListPart(SharedListClient<E> list, int offset, int size) {
		this.list = list;
		this.offset = offset;
		this.size = size;
	}

	@Override
	public E get(int index) {
		return list.get(offset + Objects.checkIndex(index, size));
	}

	@Override
	public int size() {
		return size;
	}

	@Override
	public E set(int index, E element) {
		return list.set(offset + Objects.checkIndex(index, size), element);
	}

	@Override
	public void add(int index, E element) {
		list.add(offset + Objects.checkIndex(index, size + 1), element);
		size++;
	}

	@Override
	public E remove(int index) {
		E removed = list.remove(offset + Objects.checkIndex(index, size));
		size--;
		return removed;
	}

	@Override
	protected void removeRange(int from, int to) {
		list.removeRange(offset + from, offset + to);
		size -= to - from;
	}
}
