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

/**
 * A shared list as one process sees it.
 *
 * @param <E> the elements
 */
final class SharedListClient<E> extends AbstractList<E> implements SharedList<E>, ClientChannel {

	private final ChannelCore core;
	private final SharedCodec<E> codec;
	private final Changes<ListChange<E>> changes;
	private final ListStore store;
	private final String noNull;

	SharedListClient(ChannelReference reference, ChannelCodec channel, HubPort hub, Sharing sharing) {
		core = new ChannelCore(reference, hub, this);
		codec = new SharedCodec<>(channel, 0, hub.messageLimit());
		changes = new Changes<>(this, sharing, seen -> new ListChange<>(kind(seen.kind()), seen.index(),
				Optional.ofNullable(codec.decode(seen.old())), Optional.ofNullable(codec.decode(seen.now()))));
		store = new ListStore(core, new ListReplica(core, sharing, changes));
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
		store.replica().received(operation, body);
	}

	@Override
	public void closed() {
		core.closed();
		store.replica().closed();
		changes.closed();
	}

	@Override
	public E get(int index) {
		Stored found = store.find(index);
		return found == null ? getFresh(index) : codec.decode(found);
	}

	@Override
	public E getFresh(int index) {
		return codec.decode(store.fetch(index));
	}

	@Override
	public int size() {
		return store.size();
	}

	@Override
	public boolean add(E element) {
		store.append(encoded(element));
		return true;
	}

	@Override
	public void append(E element) {
		store.appendLater(encoded(element));
	}

	@Override
	public void add(int index, E element) {
		store.insert(index, List.of(encoded(element)));
	}

	@Override
	public boolean addAll(Collection<? extends E> others) {
		List<byte[]> elements = encodedAll(others);
		store.appendAll(elements);
		return !elements.isEmpty();
	}

	@Override
	public boolean addAll(int index, Collection<? extends E> others) {
		List<byte[]> elements = encodedAll(others);
		store.insert(index, elements);
		return !elements.isEmpty();
	}

	@Override
	public E set(int index, E element) {
		return codec.decode(store.set(index, encoded(element)));
	}

	@Override
	public E remove(int index) {
		return codec.decode(store.delete(index));
	}

	@Override
	public boolean remove(Object element) {
		byte[] bytes = encodedAny(element);
		return bytes != null && store.deleteEqual(bytes);
	}

	@Override
	protected void removeRange(int from, int to) {
		store.deleteRange(from, to);
	}

	@Override
	public void clear() {
		store.clear();
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
			ListReplica.Snapshot before = store.snapshot();
			List<E> elements = decoded(before);
			if (!change.test(elements)) {
				return false;
			}
			if (store.replaceAll(before.version(), encodedAll(elements))) {
				return true;
			}
		}
	}

	@Override
	public int indexOf(Object element) {
		byte[] bytes = encodedAny(element);
		return bytes == null ? -1 : store.snapshot().indexOf(bytes);
	}

	@Override
	public int lastIndexOf(Object element) {
		byte[] bytes = encodedAny(element);
		return bytes == null ? -1 : store.snapshot().lastIndexOf(bytes);
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
		List<Stored> all = store.snapshot().elements();
		if (index < 0 || index > all.size()) {
			throw store.outOfBounds(index, all.size());
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
		return decoded(store.snapshot()).spliterator();
	}

	@Override
	public Object[] toArray() {
		return decoded(store.snapshot()).toArray();
	}

	@Override
	public <T> T[] toArray(T[] target) {
		return decoded(store.snapshot()).toArray(target);
	}

	private List<E> decoded(ListReplica.Snapshot snapshot) {
		List<E> elements = new ArrayList<>(snapshot.elements().size());
		snapshot.elements().forEach(stored -> elements.add(codec.decode(stored)));
		return elements;
	}

	private byte[] encoded(E element) {
		return codec.encode(element, noNull);
	}

	/** Returns the bytes of what may be of any type; null for what can't be in the list. */
	private byte[] encodedAny(Object element) {
		return element == null ? null : codec.encodeAny(element, noNull);
	}

	private List<byte[]> encodedAll(Collection<? extends E> elements) {
		List<byte[]> encoded = new ArrayList<>(elements.size());
		elements.forEach(element -> encoded.add(encoded(element)));
		return encoded;
	}

	@Override
	public Subscription subscribe(Consumer<? super ListChange<E>> listener) {
		core.checkOpen();
		Subscription subscription = changes.add(listener);
		store.replica().awaitCurrent();
		return subscription;
	}

	@Override
	public void close() {
		ClientChannel.super.close();
		closed();
	}

	@Override
	public String toString() {
		return isClosed() ? core.label() + " (closed)" : super.toString();
	}
}
