package dev.outboard.core.internal.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.outboard.wire.internal.channel.Bytes;
import dev.outboard.wire.internal.channel.Change;
import dev.outboard.wire.internal.channel.SharedOperation;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.ChannelType;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/** A shared map at the hub; a shared value or number is one with an empty key. */
final class HubMap extends HubShared {

	private final Map<Bytes, Change> entries = new LinkedHashMap<>();
	private final boolean single;

	/** @param content the value that it begins with, for a shared value or number */
	HubMap(ChannelReference reference, Input content, ChangeEvents events) {
		super(reference, events);
		single = reference.type() != ChannelType.MAP;
		if (single) {
			put(Bytes.EMPTY, Bytes.read(content));
		}
	}

	@Override
	void received(Party party, SharedOperation operation, long request, Input body) {
		switch (operation) {
			case GET -> party.grant(request, stored(entries.get(key(body))));
			case PUT -> party.grant(request, stored(put(key(body), Bytes.read(body))));
			case PUT_ONLY -> put(key(body), Bytes.read(body));
			case PUT_IF_ABSENT -> putIf(party, request, key(body), Bytes.read(body), false);
			case REPLACE -> putIf(party, request, key(body), Bytes.read(body), true);
			case REPLACE_EQUAL -> replaceEqual(party, request, key(body), Bytes.read(body), Bytes.read(body));
			case REMOVE -> party.grant(request, stored(remove(key(body))));
			case REMOVE_EQUAL -> removeEqual(party, request, key(body), Bytes.read(body));
			case COMPARE_AND_SET -> compareAndSet(party, request, body);
			case PUT_ALL -> putAll(party, request, body);
			case ADD -> add(party, request, body.readLong());
			default -> throw unknown(operation);
		}
	}

	private static Bytes key(Input body) {
		return new Bytes(Bytes.read(body));
	}

	private static Consumer<Output> stored(Change change) {
		return out -> {
			out.writeBoolean(change != null);
			if (change != null) {
				out.writeLong(change.version());
				out.writeBytes(change.value());
			}
		};
	}

	private Change put(Bytes key, byte[] value) {
		Change now = Change.at(key, nextVersion(), value);
		Change old = enter(now);
		tell(List.of(now));
		return old;
	}

	private Change enter(Change now) {
		if (single && now.key().length() > 0 || isNumber() && now.value().length != Long.BYTES) {
			throw new CodecException(label() + " can't hold " + now);
		}
		Change old = entries.put(now.key(), now);
		weigh(now.cost() - (old == null ? 0 : old.cost()));
		publish(now, old);
		return old;
	}

	private boolean isNumber() {
		return reference().type() == ChannelType.LONG;
	}

	private Change remove(Bytes key) {
		if (single) {
			throw unknown(SharedOperation.REMOVE);
		}
		Change old = entries.remove(key);
		if (old != null) {
			Change now = Change.at(key, nextVersion(), null);
			weigh(-old.cost());
			publish(now, old);
			tell(List.of(now));
		}
		return old;
	}

	private void putIf(Party party, long request, Bytes key, byte[] value, boolean present) {
		Change old = entries.get(key);
		if (old != null == present) {
			put(key, value);
		}
		party.grant(request, stored(old));
	}

	private void replaceEqual(Party party, long request, Bytes key, byte[] expected, byte[] value) {
		boolean equal = holds(key, expected);
		if (equal) {
			put(key, value);
		}
		party.grant(request, out -> out.writeBoolean(equal));
	}

	private void removeEqual(Party party, long request, Bytes key, byte[] expected) {
		boolean equal = holds(key, expected);
		if (equal) {
			remove(key);
		}
		party.grant(request, out -> out.writeBoolean(equal));
	}

	private boolean holds(Bytes key, byte[] expected) {
		Change there = entries.get(key);
		return there != null && Arrays.equals(there.value(), expected);
	}

	private void compareAndSet(Party party, long request, Input body) {
		Bytes key = key(body);
		long expected = body.readLong();
		byte[] value = body.readBoolean() ? Bytes.read(body) : null;
		Change there = entries.get(key);
		if (expected != (there == null ? 0 : there.version())) {
			party.grant(request, out -> {
				out.writeBoolean(false);
				stored(there).accept(out);
			});
			return;
		}
		if (value == null) {
			remove(key);
		} else {
			put(key, value);
		}
		party.grant(request, out -> out.writeBoolean(true));
	}

	private void putAll(Party party, long request, Input body) {
		List<Change> changes = new ArrayList<>();
		while (body.remaining() > 0) {
			changes.add(Change.at(key(body), nextVersion(), Bytes.read(body)));
		}
		changes.forEach(this::enter);
		tell(changes);
		party.grant(request);
	}

	private void add(Party party, long request, long delta) {
		if (!isNumber()) {
			throw unknown(SharedOperation.ADD);
		}
		long sum = new Input(entries.get(Bytes.EMPTY).value()).readLong() + delta;
		Output encoded = new Output(Long.BYTES);
		encoded.writeLong(sum);
		put(Bytes.EMPTY, encoded.toByteArray());
		party.grant(request, out -> out.writeLong(sum));
	}

	@Override
	int size() {
		return entries.size();
	}

	@Override
	void forget() {
		entries.clear();
	}

	@Override
	List<Change> part(int from, int limit) {
		return entries.values().stream().skip(from).limit(limit).toList();
	}

	@Override
	List<Change> content() {
		List<Change> content = new ArrayList<>(entries.size() + 1);
		content.add(Change.reset(version()));
		content.addAll(entries.values());
		return content;
	}
}
