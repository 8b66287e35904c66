package dev.outboard.ui.internal.stream;

import java.util.ArrayList;
import java.util.List;

import dev.outboard.ui.internal.table.Rows;

/**
 * A list of limited length that grows at its tail and shrinks at its head, without moving anything.
 *
 * @param <E> the elements
 */
public final class Ring<E> implements Rows<E> {

	private final List<E> slots = new ArrayList<>();
	private final int capacity;
	private int head;
	private int size;

	/** @param capacity how many elements there is room for */
	public Ring(int capacity) {
		this.capacity = capacity;
	}

	@Override
	public int size() {
		return size;
	}

	@Override
	public E get(int index) {
		if (index < 0 || index >= size) {
			throw new IndexOutOfBoundsException("element " + index + " of " + size);
		}
		return slots.get((head + index) % capacity);
	}

	/** Returns whether another element takes the place of the first. */
	public boolean isFull() {
		return size == capacity;
	}

	/** Adds an element; where there is no room, the first one goes. */
	public void add(E element) {
		if (isFull()) {
			removeFirst();
		}
		int slot = (head + size) % capacity;
		if (slot == slots.size()) {
			slots.add(element);
		} else {
			slots.set(slot, element);
		}
		size++;
	}

	/** Removes and returns the first element. */
	public E removeFirst() {
		E first = get(0);
		slots.set(head, null);
		head = (head + 1) % capacity;
		size--;
		return first;
	}

	/** Removes all elements. */
	public void clear() {
		slots.clear();
		head = 0;
		size = 0;
	}
}
