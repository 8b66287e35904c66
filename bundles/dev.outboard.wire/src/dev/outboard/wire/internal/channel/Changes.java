package dev.outboard.wire.internal.channel;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.outboard.api.Subscription;

/**
 * Delivers the changes of one channel to its listeners, in order, on a thread that may run code of the user. Of those
 * that wait, the last ones of each key become one when there are too many.
 *
 * @param <E> what listeners get
 */
final class Changes<E> {

	private static final int MOST_WAITING = 10_000;

	private final ClientChannel channel;
	private final Sharing sharing;
	private final Function<Seen, E> decoder;
	private final List<Tie> ties = new CopyOnWriteArrayList<>();
	private final ArrayDeque<Seen> waiting = new ArrayDeque<>();
	/** What came when too much waited already, by what is looked at. */
	private final Map<Object, Seen> merged = new LinkedHashMap<>();
	private Executor executor;
	private boolean scheduled;
	private long last;

	/**
	 * A change that a replica has seen.
	 *
	 * @param key what is looked at in a map; null in a list
	 * @param old what was there; null for nothing
	 * @param now what is there now; null for nothing
	 */
	record Seen(Change.Kind kind, Bytes key, int index, Stored old, Stored now, long number) {

		/** Returns one change in place of this and a later one of the same. */
		Seen then(Seen later) {
			return key == null ? new Seen(Change.Kind.RESET, null, -1, null, null, later.number)
					: new Seen(later.kind, key, 0, old, later.now, later.number);
		}

		boolean isNone() {
			return key != null && old == null && now == null;
		}
	}

	/** One listener's subscription. */
	private final class Tie implements Subscription {

		private final Consumer<? super E> listener;
		private final AtomicLong dropped = new AtomicLong();
		private final long from;
		private volatile boolean closed;

		Tie(Consumer<? super E> listener, long from) {
			this.listener = listener;
			this.from = from;
		}

		void deliver(Seen seen, E change) {
			if (closed || seen.number() <= from) {
				return;
			}
			try {
				listener.accept(change);
			} catch (Throwable e) {
				sharing.delivery().failed("a listener of " + channel.core().label() + " threw", e);
			}
		}

		@Override
		public void close() {
			closed = true;
			synchronized (Changes.this) {
				ties.remove(this);
				if (ties.isEmpty()) {
					sharing.unpin(channel);
				}
			}
		}

		@Override
		public long dropped() {
			return dropped.get();
		}
	}

	/** @param decoder makes what listeners get; may run code of the user */
	Changes(ClientChannel channel, Sharing sharing, Function<Seen, E> decoder) {
		this.channel = channel;
		this.sharing = sharing;
		this.decoder = decoder;
	}

	synchronized Subscription add(Consumer<? super E> listener) {
		Objects.requireNonNull(listener, "listener");
		if (executor == null) {
			executor = sharing.delivery().executor("outboard-changes " + channel.core().label());
		}
		Tie tie = new Tie(listener, last);
		ties.add(tie);
		sharing.pin(channel);
		return tie;
	}

	/** Takes a change: under a lock of the receive path, so it only queues. */
	void changed(Change.Kind kind, Bytes key, int index, Stored old, Stored now) {
		if (ties.isEmpty()) {
			return;
		}
		synchronized (this) {
			enqueue(new Seen(kind, key, index, old, now, ++last));
			if (!scheduled) {
				scheduled = true;
				executor.execute(this::deliver);
			}
		}
	}

	private void enqueue(Seen seen) {
		if (merged.isEmpty() && waiting.size() < MOST_WAITING) {
			waiting.add(seen);
			return;
		}
		Object what = seen.key() == null ? channel : seen.key();
		Seen before = merged.get(what);
		Seen now = before == null ? seen.key() == null ? seen.then(seen) : seen : before.then(seen);
		if (before != null) {
			dropped();
		}
		if (now.isNone()) {
			dropped();
			merged.remove(what);
		} else {
			merged.put(what, now);
		}
	}

	private void dropped() {
		ties.forEach(tie -> tie.dropped.incrementAndGet());
	}

	private void deliver() {
		for (Optional<Seen> next = next(); next.isPresent(); next = next()) {
			Seen seen = next.get();
			try {
				E change = decoder.apply(seen);
				ties.forEach(tie -> tie.deliver(seen, change));
			} catch (Throwable e) {
				// Also an error: where this ends, whoever listens hears nothing any more.
				sharing.delivery().failed("a change of " + channel.core().label() + " could not be delivered", e);
			}
		}
	}

	private synchronized Optional<Seen> next() {
		if (waiting.isEmpty() && !merged.isEmpty()) {
			Iterator<Seen> first = merged.values().iterator();
			Seen seen = first.next();
			first.remove();
			return Optional.of(seen);
		}
		scheduled = !waiting.isEmpty();
		return Optional.ofNullable(waiting.poll());
	}

	/** The channel was closed: nothing more will come. */
	void closed() {
		sharing.unpin(channel);
	}
}
