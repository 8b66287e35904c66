package dev.outboard.wire.internal.channel;

import java.time.Duration;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.outboard.api.channel.Task;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * A work queue as one process sees it.
 *
 * @param <E> the items
 */
final class QueueClient<E> extends AbstractQueue<E> implements WorkQueue<E>, ClientChannel {

	private static final Consumer<Output> NOTHING = out -> {
	};
	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

	private final ChannelCore core;
	/** For what this asks by itself: it is held meanwhile, and refers to this, as {@link #leaving} must not. */
	private final ChannelCore asking;
	private final QueueItems<E> items;
	private final QueueFacts facts;
	private final Function<ChannelReference, WorkQueue<E>> opener;
	private final QueueOutlet outlet;
	private final QueueInlet inlet;
	private final TakenInOrder taken = new TakenInOrder();

	/** @param opener opens a queue of the same items */
	QueueClient(ChannelReference reference, ChannelCodec codec, HubPort hub,
			Function<ChannelReference, WorkQueue<E>> opener) {
		this.core = new ChannelCore(reference, hub);
		this.asking = new ChannelCore(reference, hub, this);
		this.items = new QueueItems<>(core, codec.element(0));
		this.facts = QueueFacts.unpack(reference.facts());
		this.opener = opener;
		this.outlet = new QueueOutlet(core);
		this.inlet = new QueueInlet(core, facts);
	}

	@Override
	public ChannelCore core() {
		return core;
	}

	@Override
	public void received(int operation, Input body) {
		switch (QueueOperation.Notice.of(operation)) {
			case ITEMS -> inlet.received(body);
			case RECALL -> inlet.recall(body.readBoolean(), body.readLong());
			case RECALL_SLOTS -> outlet.recall();
		}
	}

	@Override
	public void put(E item) throws InterruptedException {
		put(item, Long.MAX_VALUE);
	}

	@Override
	public boolean offer(E item) {
		Output encoded = items.encode(item);
		try {
			return outlet.offer(encoded);
		} finally {
			items.giveBack(encoded);
		}
	}

	@Override
	public boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException {
		return put(item, unit.toNanos(timeout));
	}

	private boolean put(E item, long nanos) throws InterruptedException {
		Output encoded = items.encode(item);
		try {
			return outlet.put(encoded, nanos);
		} finally {
			items.giveBack(encoded);
			asking.keep();
		}
	}

	@Override
	public E take() throws InterruptedException {
		return poll(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
	}

	@Override
	public E poll(long timeout, TimeUnit unit) throws InterruptedException {
		return mine(inlet.take(unit.toNanos(timeout)));
	}

	@Override
	public E poll() {
		return mine(inlet.poll());
	}

	/** Returns an item that this thread took as such. */
	private E mine(Taken item) {
		asking.keep();
		if (item == null) {
			return null;
		}
		E value = decoded(item);
		if (facts.onDone()) {
			taken.add(item.number(), this);
		}
		return value;
	}

	/** Decodes an item that was taken; one that can't be decoded goes back, to end among the dead letters. */
	private E decoded(Taken item) {
		try {
			return items.decode(item);
		} catch (RuntimeException | Error e) {
			if (facts.onDone()) {
				giveBack(item.number());
			}
			throw e;
		}
	}

	@Override
	public Task<E> takeTask() throws InterruptedException {
		requireOnDone("takeTask()");
		return task(inlet.take(Long.MAX_VALUE));
	}

	@Override
	public Optional<Task<E>> pollTask(Duration timeout) throws InterruptedException {
		requireOnDone("pollTask(…)");
		return Optional.ofNullable(inlet.take(timeout.toNanos())).map(this::task);
	}

	private Task<E> task(Taken item) {
		asking.keep();
		return new QueueTask<>(this, item, decoded(item));
	}

	@Override
	public void taskDone() {
		requireOnDone("taskDone()");
		finish(taken.poll().orElseThrow(() -> new IllegalStateException(core.label() + ": taskDone() was called more often"
				+ " than thread '" + Thread.currentThread().getName() + "' has taken items; call it on the thread that took"
				+ " the item, or use takeTask()")));
	}

	/** An item that was taken is done with. */
	void finish(long number) {
		inlet.finish(number);
	}

	/** An item that was taken goes back to the head. */
	void giveBack(long number) {
		asking.send(QueueOperation.RETURN, out -> out.writeLong(number));
	}

	@Override
	public void join() throws InterruptedException {
		requireOnDone("join()");
		asking.await("join", QueueOperation.JOIN, Long.MAX_VALUE, NOTHING);
	}

	@Override
	public boolean join(Duration timeout) throws InterruptedException {
		requireOnDone("join(…)");
		return asking.await("join", QueueOperation.JOIN, timeout.toNanos(), NOTHING).isPresent();
	}

	@Override
	public int unfinished() {
		requireOnDone("unfinished()");
		return asking.ask(QueueOperation.UNFINISHED).readInt();
	}

	@Override
	public WorkQueue<E> deadLetters() {
		requireOnDone("deadLetters()");
		return opener.apply(ChannelReference.read(core.hub().ask(HubPort.HUB, HubOperation.DEAD_LETTERS,
				out -> out.writeLong(id()))));
	}

	private void requireOnDone(String what) {
		if (!facts.onDone()) {
			throw new IllegalStateException(core.label() + " is not joinable, so it has no " + what
					+ "; make it with QueueOptions.onDone()");
		}
	}

	@Override
	public E peek() {
		Input answer = asking.ask(QueueOperation.PEEK);
		return answer.readBoolean() ? items.decode(answer) : null;
	}

	@Override
	public int size() {
		return asking.ask(QueueOperation.SIZE).readInt();
	}

	@Override
	public int remainingCapacity() {
		return facts.isBounded() ? Math.max(0, facts.capacity() - size()) : Integer.MAX_VALUE;
	}

	@Override
	public int drainTo(Collection<? super E> target) {
		return drainTo(target, Integer.MAX_VALUE);
	}

	@Override
	public int drainTo(Collection<? super E> target, int most) {
		Objects.requireNonNull(target, "target");
		if (target == this) {
			throw new IllegalArgumentException(core.label() + " can't be drained into itself");
		}
		int count = 0;
		for (E item = null; count < most && (item = poll()) != null; count++) {
			target.add(item);
		}
		return count;
	}

	@Override
	public Iterator<E> iterator() {
		return new QueueIterator<>(this, items);
	}

	/** Returns items after that of a number, from the hub. */
	Input page(long after) {
		return asking.ask(QueueOperation.PAGE, out -> out.writeLong(after));
	}

	/** Removes the item of a number in the queue; false when it isn't there. */
	boolean remove(long number) {
		return asking.attempt("remove", QueueOperation.REMOVE, PATIENCE_NANOS, out -> out.writeLong(number))
				.map(Input::readBoolean).orElse(false);
	}

	@Override
	public boolean remove(Object item) {
		QueueIterator<E> found = new QueueIterator<>(this, items);
		while (found.hasNext()) {
			if (found.next().equals(item) && found.removeShown()) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void clear() {
		if (asking.attempt("clear", QueueOperation.CLEAR, PATIENCE_NANOS, NOTHING).isEmpty()) {
			super.clear();
		}
	}

	@Override
	public boolean awaitFlush(Duration timeout) throws InterruptedException {
		return asking.await("awaitFlush", QueueOperation.SYNC, timeout.toNanos(), NOTHING).isPresent();
	}

	@Override
	public int discardUnsent() {
		return outlet.discard();
	}

	@Override
	public void close() {
		closed();
		ClientChannel.super.close();
	}

	@Override
	public void closed() {
		ClientChannel.super.closed();
		outlet.close();
	}

	@Override
	public Runnable leaving() {
		QueueOutlet out = outlet;
		QueueInlet in = inlet;
		return () -> {
			out.close();
			in.leave();
		};
	}

	@Override
	public String toString() {
		return core.label();
	}
}
