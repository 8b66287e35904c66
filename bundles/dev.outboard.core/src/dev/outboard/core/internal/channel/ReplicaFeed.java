package dev.outboard.core.internal.channel;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;

import dev.outboard.wire.internal.channel.Change;
import dev.outboard.wire.internal.channel.ReplicaMessage;
import dev.outboard.wire.internal.codec.Output;

/**
 * Keeps one replica current, as far as its credit goes. What it can't be told yet waits here; when that comes to more
 * than twice of what is in the channel, it is forgotten, and the replica is told all anew once it has credit. So one
 * that doesn't read takes no more memory than that. Used under the channel's lock.
 */
final class ReplicaFeed {

	private static final int BATCH = 64 * 1024;
	private static final long LEAST_BACKLOG = 1024 * 1024;

	private final Party party;
	private final long channel;
	private final long number;
	private final Supplier<List<Change>> content;
	private final ArrayDeque<Change> backlog = new ArrayDeque<>();
	private long backlogCost;
	private long credit;
	private boolean stale = true;
	private boolean behind = true;

	/**
	 * @param number  the replica's own number
	 * @param credit  how many bytes it takes before it answers
	 * @param content returns what tells all there is
	 */
	ReplicaFeed(Party party, long channel, long number, long credit, Supplier<List<Change>> content) {
		this.party = party;
		this.channel = channel;
		this.number = number;
		this.credit = credit;
		this.content = content;
	}

	boolean is(Party whose, long replica) {
		return party == whose && number == replica;
	}

	Party party() {
		return party;
	}

	/** Takes changes that belong together. */
	void changed(List<Change> changes, long contentCost) {
		if (stale) {
			return;
		}
		long cost = changes.stream().mapToLong(Change::cost).sum();
		if (!behind && credit > 0 && cost <= LEAST_BACKLOG) {
			send(changes);
			return;
		}
		if (!behind) {
			behind = true;
			tell(ReplicaMessage.BEHIND);
		}
		backlog.addAll(changes);
		backlogCost += cost;
		if (backlogCost > LEAST_BACKLOG + 2 * contentCost) {
			backlog.clear();
			backlogCost = 0;
			stale = true;
		}
		pump();
	}

	/** The replica has taken in so many bytes. */
	void credit(long bytes) {
		credit += bytes;
		pump();
	}

	/** Tells as much as there is credit for. */
	void pump() {
		if (stale && credit > 0) {
			stale = false;
			backlog.addAll(content.get());
			backlog.forEach(change -> backlogCost += change.cost());
		}
		while (!backlog.isEmpty() && credit > 0) {
			credit -= sendBatch();
		}
		if (behind && !stale && backlog.isEmpty()) {
			behind = false;
			tell(ReplicaMessage.CURRENT);
		}
	}

	private long sendBatch() {
		long[] size = new long[1];
		party.send(channel, ReplicaMessage.CHANGES, out -> {
			int start = begin(out);
			for (Change next = backlog.poll(); next != null; next = out.size() < BATCH ? backlog.poll() : null) {
				backlogCost -= next.cost();
				next.write(out);
			}
			size[0] = out.size() - start;
		});
		return ReplicaMessage.OVERHEAD + size[0];
	}

	private void send(List<Change> changes) {
		party.send(channel, ReplicaMessage.CHANGES, out -> {
			int start = begin(out);
			changes.forEach(change -> change.write(out));
			credit -= ReplicaMessage.OVERHEAD + out.size() - start;
		});
	}

	private int begin(Output out) {
		out.writeLong(number);
		return out.size();
	}

	private void tell(ReplicaMessage message) {
		party.send(channel, message, this::begin);
	}
}
