package dev.outboard.wire.internal.channel;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.outboard.api.Subscription;
import dev.outboard.api.channel.ListChange;
import dev.outboard.api.channel.SharedList;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * A shared list as one process sees it.
 *
 * @param <E> the elements
 */
final class SharedListClient<E> extends AbstractList<E> implements SharedList<E>, ClientChannel {

	private final ChannelCore core;
	private final SharedCodec<E> codec;
	private final Changes<ListChange<E>> changes;
	private final SharedAccess<ListReplica> access;
	private final String noNull;

	SharedListClient(ChannelReference reference, ChannelCodec channel, HubPort hub, Sharing sharing) {
		core = new ChannelCore(reference, hub);
		codec = new SharedCodec<>(channel, 0, hub.messageLimit());
		changes = new Changes<>(this, sharing, seen -> new ListChange<>(kind(seen.kind()), seen.index(),
				Optional.ofNullable(codec.decode(seen.old())), Optional.ofNullable(codec.decode(seen.now()))));
		access = new SharedAccess<>(core, new ListReplica(core, sharing, changes));
		noNull = core.label() + " takes no null";
	}

	private static ListChange.Kind kind(Change.Kind kind) {
		return switch (kind) {
			case INSERT -> ListChange.Kind.ADDED;
			case SET -> ListChange.Kind.SET;
			case DELETE -> ListChange.Kind.REMOVED;
			default -> ListChange.Kind.RESET;
		};
	}

	@Override
	public ChannelCore core() {
		return core;
	}

	@Override
	public void received(int operation, Input body) {
		access.replica().received(operation, body);
	}

	@Override
	public void closed() {
		core.closed();
		access.replica().closed();
		changes.closed();
	}

	@Override
	public E get(int index) {
		Stored found = access.isReadable() ? access.replica().find(index) : null;
		return found == null ? getFresh(index) : codec.decode(found);
	}

	@Override
	public E getFresh(int index) {
		Input answer = core.ask(SharedOperation.GET_AT, out -> out.writeInt(index));
		return element(index, answer);
	}

	@Override
	public int size() {
		return access.isReadable() ? access.replica().size() : core.ask(SharedOperation.SIZE).readInt();
	}

	@Override
	public boolean add(E element) {
		core.ask(SharedOperation.APPEND, encoded(element));
		return true;
	}

	@Override
	public void append(E element) {
		access.send(SharedOperation.APPEND, encoded(element));
	}

	@Override
	public void add(int index, E element) {
		insertAt(index, List.of(codec.encode(element, noNull)));
	}

	@Override
	public boolean addAll(Collection<? extends E> others) {
		return insert(-1, encodedAll(others));
	}

	@Override
	public boolean addAll(int index, Collection<? extends E> others) {
		return insertAt(index, encodedAll(others));
	}

	private boolean insertAt(int index, List<byte[]> elements) {
		if (index < 0) {
			throw outOfBounds(index, size());
		}
		return insert(index, elements);
	}

	/** @param index -1 for the end, wherever that is */
	private boolean insert(int index, List<byte[]> elements) {
		Input answer = core.ask(SharedOperation.INSERT, out -> {
			out.writeInt(index);
			elements.forEach(element -> SharedAccess.write(out, element));
		});
		if (!answer.readBoolean()) {
			throw outOfBounds(index, answer.readInt());
		}
		return !elements.isEmpty();
	}

	@Override
	public E set(int index, E element) {
		byte[] bytes = codec.encode(element, noNull);
		return element(index, core.ask(SharedOperation.SET, out -> {
			out.writeInt(index);
			SharedAccess.write(out, bytes);
		}));
	}

	@Override
	public E remove(int index) {
		return element(index, core.ask(SharedOperation.DELETE, out -> out.writeInt(index)));
	}

	@Override
	public boolean remove(Object element) {
		byte[] bytes = element == null ? null : codec.encodeAny(element, noNull);
		return bytes != null && core.ask(SharedOperation.DELETE_EQUAL, out -> SharedAccess.write(out, bytes)).readBoolean();
	}

	@Override
	protected void removeRange(int from, int to) {
		Input answer = core.ask(SharedOperation.DELETE_RANGE, out -> {
			out.writeInt(from);
			out.writeInt(to);
		});
		if (!answer.readBoolean()) {
			throw outOfBounds(to, answer.readInt());
		}
	}

	@Override
	public void clear() {
		core.ask(SharedOperation.CLEAR);
	}

	@Override
	public boolean removeIf(Predicate<? super E> filter) {
		Objects.requireNonNull(filter, "filter");
		return rewrite(elements -> elements.removeIf(filter));
	}

	@Override
	public boolean removeAll(Collection<?> others) {
		Objects.requireNonNull(others, "elements");
		return removeIf(others::contains);
	}

	@Override
	public boolean retainAll(Collection<?> others) {
		Objects.requireNonNull(others, "elements");
		return removeIf(element -> !others.contains(element));
	}

	@Override
	public void replaceAll(UnaryOperator<E> function) {
		Objects.requireNonNull(function, "function");
		rewrite(elements -> {
			elements.replaceAll(function);
			return !elements.isEmpty();
		});
	}

	@Override
	public void sort(Comparator<? super E> order) {
		rewrite(elements -> {
			elements.sort(order);
			return elements.size() > 1;
		});
	}

	/** Changes the list as a whole, again if somebody else was faster; {@code change} says whether there is a change. */
	private boolean rewrite(Predicate<List<E>> change) {
		while (true) {
			ListReplica.Snapshot before = snapshot();
			List<E> elements = decoded(before);
			if (!change.test(elements)) {
				return false;
			}
			List<byte[]> after = encodedAll(elements);
			if (core.ask(SharedOperation.REPLACE_ALL, out -> {
				out.writeLong(before.version());
				after.forEach(element -> SharedAccess.write(out, element));
			}).readBoolean()) {
				return true;
			}
		}
	}

	@Override
	public int indexOf(Object element) {
		byte[] bytes = element == null ? null : codec.encodeAny(element, noNull);
		List<Stored> all = snapshot().elements();
		for (int i = 0; bytes != null && i < all.size(); i++) {
			if (all.get(i).holds(bytes)) {
				return i;
			}
		}
		return -1;
	}

	@Override
	public int lastIndexOf(Object element) {
		byte[] bytes = element == null ? null : codec.encodeAny(element, noNull);
		List<Stored> all = snapshot().elements();
		for (int i = all.size() - 1; bytes != null && i >= 0; i--) {
			if (all.get(i).holds(bytes)) {
				return i;
			}
		}
		return -1;
	}

	@Override
	public boolean contains(Object element) {
		return indexOf(element) >= 0;
	}

	@Override
	public Iterator<E> iterator() {
		return listIterator(0);
	}

	@Override
	public ListIterator<E> listIterator(int index) {
		List<Stored> all = snapshot().elements();
		if (index < 0 || index > all.size()) {
			throw outOfBounds(index, all.size());
		}
		return new SnapshotIterator<>(all, index, codec);
	}

	@Override
	public List<E> subList(int from, int to) {
		Objects.checkFromToIndex(from, to, size());
		return new ListPart<>(this, from, to - from);
	}

	@Override
	public Spliterator<E> spliterator() {
		return decoded(snapshot()).spliterator();
	}

	@Override
	public Object[] toArray() {
		return decoded(snapshot()).toArray();
	}

	@Override
	public <T> T[] toArray(T[] target) {
		return decoded(snapshot()).toArray(target);
	}

	private ListReplica.Snapshot snapshot() {
		access.awaitReadable();
		return access.replica().snapshot();
	}

	private List<E> decoded(ListReplica.Snapshot snapshot) {
		List<E> elements = new ArrayList<>(snapshot.elements().size());
		snapshot.elements().forEach(stored -> elements.add(codec.decode(stored)));
		return elements;
	}

	private Consumer<Output> encoded(E element) {
		byte[] bytes = codec.encode(element, noNull);
		return out -> SharedAccess.write(out, bytes);
	}

	private List<byte[]> encodedAll(Collection<? extends E> elements) {
		List<byte[]> encoded = new ArrayList<>(elements.size());
		elements.forEach(element -> encoded.add(codec.encode(element, noNull)));
		return encoded;
	}

	private E element(int index, Input answer) {
		if (!answer.readBoolean()) {
			throw outOfBounds(index, answer.readInt());
		}
		return codec.decode(answer.readRemaining());
	}

	private IndexOutOfBoundsException outOfBounds(int index, int size) {
		return new IndexOutOfBoundsException(core.label() + " has " + size + " elements now, and none at " + index);
	}

	@Override
	public Subscription subscribe(Consumer<? super ListChange<E>> listener) {
		core.checkOpen();
		Subscription subscription = changes.add(listener);
		access.replica().awaitCurrent();
		return subscription;
	}

	@Override
	public void close() {
		ClientChannel.super.close();
		closed();
	}

	/** Compares contents, as every list does. */
	@Override
	public boolean equals(Object other) {
		return super.equals(other);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

	@Override
	public String toString() {
		return isClosed() ? core.label() + " (closed)" : super.toString();
	}
}
