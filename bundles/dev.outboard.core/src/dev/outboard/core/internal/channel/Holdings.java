package dev.outboard.core.internal.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The channels of a hub, their names, and who holds which. Safe for any thread; its lock, which is its own monitor, is
 * never taken under that of a channel.
 */
final class Holdings {

	private final Map<Long, HubChannel> channels = new HashMap<>();
	private final Map<String, HubChannel> named = new HashMap<>();
	private long lastId;

	/**
	 * A holder has let go of a channel for good.
	 *
	 * @param party its connection; null for none
	 * @param last  whether nobody holds the channel any more, which can't be found any more then
	 */
	record LetGo(HubChannel channel, Party party, boolean last) {
	}

	/** Returns a number that no channel has had. */
	synchronized long nextId() {
		return ++lastId;
	}

	/** Adds a new channel, held by {@code holder}. */
	synchronized void add(HubChannel channel, Holder holder) {
		channels.put(channel.reference().id(), channel);
		if (channel.reference().name() != null) {
			named.put(channel.reference().name(), channel);
		}
		hold(holder, channel);
	}

	/** Returns the channel of that number. */
	synchronized Optional<HubChannel> find(long id) {
		return Optional.ofNullable(channels.get(id));
	}

	/** Returns the channel of that name. */
	synchronized Optional<HubChannel> named(String name) {
		return Optional.ofNullable(named.get(name));
	}

	/** Returns a channel, if that holder has it. */
	synchronized Optional<HubChannel> heldBy(Holder holder, long id) {
		return holder.references().containsKey(id) ? find(id) : Optional.empty();
	}

	/** Returns all that a holder has. */
	synchronized List<HubChannel> of(Holder holder) {
		List<HubChannel> held = new ArrayList<>();
		for (Long id : holder.references().keySet()) {
			find(id).ifPresent(held::add);
		}
		return held;
	}

	/** Returns all channels, by rising id, and the names of their holders. */
	synchronized Map<HubChannel, List<String>> all() {
		Map<HubChannel, List<String>> all = new LinkedHashMap<>();
		channels.keySet().stream().sorted().map(channels::get).forEach(channel -> all.put(channel,
				channel.holders().stream().map(Holder::name).sorted().toList()));
		return all;
	}

	/** A holder is connected. */
	synchronized void join(Holder holder, Party party) {
		holder.party(party);
	}

	/** A connection is gone, unless its holder has another one already. */
	synchronized void leave(Party party) {
		if (party.holder().party() == party) {
			party.holder().party(null);
		}
	}

	/** A reference to a channel goes to a holder. */
	synchronized void give(Holder holder, long id) {
		find(id).ifPresent(channel -> hold(holder, channel));
	}

	/** An end of a pipe leaves one holder, and another holds it now. */
	synchronized void move(HubEnd end, Holder from, Holder to) {
		from.references().remove(end.reference().id());
		end.holders().remove(from);
		hold(to, end);
	}

	/** A holder gives so many references back; empty while it has others. */
	synchronized Optional<LetGo> release(Holder holder, long id, long references) {
		Long left = holder.references().computeIfPresent(id, (key, count) -> count > references ? count - references : null);
		HubChannel channel = channels.get(id);
		if (left != null || channel == null || !channel.holders().remove(holder)) {
			return Optional.empty();
		}
		boolean last = channel.holders().isEmpty();
		if (last) {
			channels.remove(id);
		}
		return Optional.of(new LetGo(channel, holder.party(), last));
	}

	/** Frees the name of a channel that was closed, and returns who is to be told. */
	synchronized List<Party> closed(HubChannel channel) {
		named.remove(channel.reference().name(), channel);
		return channel.holders().stream().map(Holder::party).filter(Objects::nonNull).toList();
	}

	private static void hold(Holder holder, HubChannel channel) {
		channel.holders().add(holder);
		holder.references().merge(channel.reference().id(), 1L, Long::sum);
	}
}
