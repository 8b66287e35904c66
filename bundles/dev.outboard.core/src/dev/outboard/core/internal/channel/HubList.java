package dev.outboard.core.internal.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.outboard.wire.internal.channel.Bytes;
import dev.outboard.wire.internal.channel.Change;
import dev.outboard.wire.internal.channel.Change.Kind;
import dev.outboard.wire.internal.channel.SharedOperation;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/** A shared list at the hub. */
final class HubList extends HubShared {

	private static final int ELEMENT_COST = 32;

	private final List<byte[]> elements = new ArrayList<>();

	HubList(ChannelReference reference, ChangeEvents events) {
		super(reference, events);
	}

	@Override
	void received(Party party, SharedOperation operation, long request, Input body) {
		switch (operation) {
			case GET_AT -> get(party, request, body.readInt());
			case APPEND -> append(party, request, Bytes.read(body));
			case INSERT -> insert(party, request, body.readInt(), elements(body));
			case SET -> set(party, request, body.readInt(), Bytes.read(body));
			case DELETE -> delete(party, request, body.readInt());
			case DELETE_EQUAL -> deleteEqual(party, request, Bytes.read(body));
			case DELETE_RANGE -> deleteRange(party, request, body.readInt(), body.readInt());
			case REPLACE_ALL -> replaceAll(party, request, body.readLong(), elements(body));
			default -> throw unknown(operation);
		}
	}

	private static List<byte[]> elements(Input body) {
		List<byte[]> elements = new ArrayList<>();
		while (body.remaining() > 0) {
			elements.add(Bytes.read(body));
		}
		return elements;
	}

	private void get(Party party, long request, int index) {
		party.grant(request, there(index, isElement(index) ? elements.get(index) : null));
	}

	private boolean isElement(int index) {
		return index >= 0 && index < elements.size();
	}

	/** Writes what was at an index; {@code element} is null when it is none. */
	private Consumer<Output> there(int index, byte[] element) {
		int size = elements.size();
		return out -> {
			out.writeBoolean(element != null);
			if (element == null) {
				out.writeInt(size);
			} else {
				out.writeBytes(element);
			}
		};
	}

	private void append(Party party, long request, byte[] element) {
		tell(List.of(add(elements.size(), element)));
		if (request != 0) {
			party.grant(request);
		}
	}

	private Change add(int index, byte[] element) {
		elements.add(index, element);
		return changed(Kind.INSERT, index, null, element);
	}

	private Change changed(Kind kind, int index, byte[] old, byte[] now) {
		weigh((now == null ? 0 : ELEMENT_COST + now.length) - (old == null ? 0 : ELEMENT_COST + old.length));
		Change change = Change.at(kind, index, nextVersion(), now);
		publish(change, old == null ? null : Change.at(kind, index, change.version(), old));
		return change;
	}

	private void insert(Party party, long request, int index, List<byte[]> added) {
		int size = elements.size();
		int at = index == -1 ? size : index;
		boolean valid = at >= 0 && at <= size;
		if (valid && !added.isEmpty()) {
			List<Change> changes = new ArrayList<>(added.size());
			elements.addAll(at, added);
			for (int i = 0; i < added.size(); i++) {
				changes.add(changed(Kind.INSERT, at + i, null, added.get(i)));
			}
			tell(changes);
		}
		grant(party, request, valid, size);
	}

	private static void grant(Party party, long request, boolean valid, int size) {
		party.grant(request, out -> {
			out.writeBoolean(valid);
			if (!valid) {
				out.writeInt(size);
			}
		});
	}

	private void set(Party party, long request, int index, byte[] element) {
		byte[] old = null;
		if (isElement(index)) {
			old = elements.set(index, element);
			tell(List.of(changed(Kind.SET, index, old, element)));
		}
		party.grant(request, there(index, old));
	}

	private void delete(Party party, long request, int index) {
		byte[] old = null;
		if (isElement(index)) {
			old = elements.remove(index);
			tell(List.of(changed(Kind.DELETE, index, old, null)));
		}
		party.grant(request, there(index, old));
	}

	private void deleteEqual(Party party, long request, byte[] element) {
		int index = 0;
		while (index < elements.size() && !Arrays.equals(elements.get(index), element)) {
			index++;
		}
		boolean found = index < elements.size();
		if (found) {
			tell(List.of(changed(Kind.DELETE, index, elements.remove(index), null)));
		}
		party.grant(request, out -> out.writeBoolean(found));
	}

	private void deleteRange(Party party, long request, int from, int to) {
		int size = elements.size();
		boolean valid = from >= 0 && from <= to && to <= size;
		if (valid && from < to) {
			List<byte[]> range = elements.subList(from, to);
			List<byte[]> removed = List.copyOf(range);
			range.clear();
			List<Change> changes = new ArrayList<>(removed.size());
			for (int i = removed.size() - 1; i >= 0; i--) {
				changes.add(changed(Kind.DELETE, from + i, removed.get(i), null));
			}
			tell(changes);
		}
		grant(party, request, valid, size);
	}

	private void replaceAll(Party party, long request, long expected, List<byte[]> now) {
		boolean same = expected == version();
		if (same) {
			elements.forEach(element -> weigh(-ELEMENT_COST - element.length));
			elements.clear();
			elements.addAll(now);
			List<Change> changes = new ArrayList<>(now.size() + 1);
			changes.add(Change.reset(nextVersion()));
			for (int i = 0; i < now.size(); i++) {
				weigh(ELEMENT_COST + now.get(i).length);
				changes.add(Change.at(Kind.INSERT, i, nextVersion(), now.get(i)));
			}
			publish(changes.get(0), null);
			tell(changes);
		}
		party.grant(request, out -> out.writeBoolean(same));
	}

	@Override
	int size() {
		return elements.size();
	}

	@Override
	void forget() {
		elements.clear();
	}

	@Override
	List<Change> part(int from, int limit) {
		int first = Math.min(from, elements.size());
		int end = first + Math.min(limit, elements.size() - first);
		return IntStream.range(first, end).mapToObj(i -> Change.at(Kind.INSERT, i, version(), elements.get(i))).toList();
	}

	@Override
	List<Change> content() {
		List<Change> content = new ArrayList<>(elements.size() + 1);
		content.add(Change.reset(version()));
		for (int i = 0; i < elements.size(); i++) {
			content.add(Change.at(Kind.INSERT, i, version(), elements.get(i)));
		}
		return content;
	}
}
