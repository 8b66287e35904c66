package dev.outboard.wire.internal.channel;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.outboard.api.channel.WorkQueue;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.CodecException;
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

	private final ChannelCore core;
	private final Codec<Object> items;
	private final QueueFacts facts;

	QueueClient(ChannelReference reference, ChannelCodec codec, HubPort hub) {
		this.core = new ChannelCore(reference, hub);
		this.items = codec.element(0);
		this.facts = QueueFacts.unpack(reference.facts());
	}

	@Override
	public ChannelCore core() {
		return core;
	}

	@Override
	public void received(int operation, Input body) {
		throw new CodecException("a queue's client gets no message numbered " + operation);
	}

	@Override
	public void put(E item) throws InterruptedException {
		offer(item, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
	}

	@Override
	public boolean offer(E item) {
		return core.ask(QueueOperation.OFFER, encoded(item)).readBoolean();
	}

	@Override
	public boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException {
		return core.await("put", QueueOperation.PUT, unit.toNanos(timeout), encoded(item)).isPresent();
	}

	@Override
	public E take() throws InterruptedException {
		return poll(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
	}

	@Override
	public E poll() {
		return decoded(core.ask(QueueOperation.POLL));
	}

	@Override
	public E poll(long timeout, TimeUnit unit) throws InterruptedException {
		Optional<Input> answer = core.await("take", QueueOperation.TAKE, unit.toNanos(timeout), NOTHING);
		return answer.map(this::item).orElse(null);
	}

	@Override
	public E peek() {
		return decoded(core.ask(QueueOperation.PEEK));
	}

	@Override
	public int size() {
		return core.ask(QueueOperation.SIZE).readInt();
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
		throw new UnsupportedOperationException(core.label() + " has no iterator");
	}

	private Consumer<Output> encoded(E item) {
		Objects.requireNonNull(item, () -> core.label() + " takes no null; close it to say that nothing follows");
		return out -> items.write(out, item);
	}

	private E decoded(Input answer) {
		return answer.readBoolean() ? item(answer) : null;
	}

	@SuppressWarnings("unchecked")
	private E item(Input answer) {
		E item = (E) items.read(answer);
		answer.expectEnd();
		return item;
	}

	@Override
	public void close() {
		ClientChannel.super.close();
	}

	@Override
	public String toString() {
		return core.label();
	}
}
