package dev.outboard.core.internal.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import dev.outboard.api.channel.ChannelStatus.Load;
import dev.outboard.wire.internal.channel.Change;
import dev.outboard.wire.internal.channel.SharedOperation;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.ChannelType;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;

/** What shared maps and lists have in common at the hub: a number for each change, and replicas that are told. */
abstract class HubShared extends HubChannel {

	private final List<ReplicaFeed> feeds = new ArrayList<>();
	private final ChannelEvents events;
	private long version;
	private long cost;

	HubShared(ChannelReference reference, ChangeEvents events) {
		super(reference);
		this.events = events.of(reference);
	}

	@Override
	final void received(Party party, int operation, long request, Input body) {
		SharedOperation wanted = SharedOperation.of(operation);
		if (isClosed()) {
			if (request != 0) {
				denyClosed(party, request);
			} else {
				// Its client may have been made when the word had come already, and waits for a replica.
				party.closed(reference().id());
			}
			return;
		}
		switch (wanted) {
			case SUBSCRIBE -> subscribe(party, body.readLong(), body.readLong());
			case CREDIT -> credit(party, body.readLong(), body.readLong());
			case FLUSH -> party.grant(request);
			case SIZE -> party.grant(request, out -> out.writeInt(size()));
			case CLEAR -> {
				clear();
				party.grant(request);
			}
			default -> received(party, wanted, request, body);
		}
	}

	private void subscribe(Party party, long replica, long credit) {
		feeds.removeIf(feed -> feed.party() == party);
		ReplicaFeed feed = new ReplicaFeed(party, reference().id(), replica, credit, this::content);
		feeds.add(feed);
		feed.pump();
	}

	private void credit(Party party, long replica, long bytes) {
		feeds.stream().filter(feed -> feed.is(party, replica)).forEach(feed -> feed.credit(bytes));
	}

	private void clear() {
		if (reference().type() != ChannelType.MAP && reference().type() != ChannelType.LIST) {
			throw unknown(SharedOperation.CLEAR);
		}
		if (size() > 0) {
			forget();
			cost = 0;
			Change reset = Change.reset(nextVersion());
			publish(reset, null);
			tell(List.of(reset));
		}
	}

	/** Returns the number of a change that is being made. */
	final long nextVersion() {
		return ++version;
	}

	/** Returns the number of the last change. */
	final long version() {
		return version;
	}

	/** Counts what came in, or with a minus what went out. */
	final void weigh(int bytes) {
		cost += bytes;
	}

	/** Tells all replicas of changes that belong together, before anybody hears that they were made. */
	final void tell(List<Change> changes) {
		feeds.forEach(feed -> feed.changed(changes, cost));
	}

	/** Publishes a change; {@code old} is what was there, null for nothing. */
	final void publish(Change now, Change old) {
		events.changed(now, old);
	}

	final CodecException unknown(SharedOperation operation) {
		return new CodecException(label() + " knows no " + operation);
	}

	@Override
	final Load load() {
		return new Load(OptionalInt.empty(), size(), OptionalInt.empty(), 0, 0, 0, 0);
	}

	@Override
	final boolean cancel(Party party, long request) {
		return false;
	}

	@Override
	final void left(Party party) {
		feeds.removeIf(feed -> feed.party() == party);
	}

	@Override
	final void closing() {
		feeds.clear();
		forget();
	}

	/** Takes what isn't the same for all that is shared. */
	abstract void received(Party party, SharedOperation operation, long request, Input body);

	abstract int size();

	/** Forgets all there is. */
	abstract void forget();

	/** Returns what there is, as changes that make it: at most {@code limit}, and without the first {@code from}. */
	abstract List<Change> part(int from, int limit);

	/** Returns the changes that make what there is out of anything. */
	abstract List<Change> content();
}
