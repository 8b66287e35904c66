package dev.outboard.wire.internal.channel;

import java.util.function.Consumer;

import dev.outboard.api.Subscription;
import dev.outboard.api.channel.ValueChange;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;

/**
 * What shared values and numbers have in common: a map with one key, which is always there.
 *
 * @param <T> the value
 */
abstract class SingleClient<T> implements ClientChannel {

	private final ChannelCore core;
	private final Changes<ValueChange<T>> changes;
	private final MapStore store;

	SingleClient(ChannelReference reference, HubPort hub, Sharing sharing) {
		core = new ChannelCore(reference, hub, this);
		changes = new Changes<>(this, sharing, seen -> new ValueChange<>(decoded(seen.old()), decoded(seen.now())));
		store = new MapStore(core, new MapReplica(core, sharing, changes));
	}

	/** Returns the value of what is stored. */
	abstract T decoded(Stored stored);

	@Override
	public final ChannelCore core() {
		return core;
	}

	@Override
	public final void received(int operation, Input body) {
		store.replica().received(operation, body);
	}

	@Override
	public final void closed() {
		core.closed();
		store.replica().closed();
		changes.closed();
	}

	@Override
	public void close() {
		ClientChannel.super.close();
		closed();
	}

	final MapStore store() {
		return store;
	}

	final Stored find() {
		return store.find(Bytes.EMPTY);
	}

	final Stored fetch() {
		return store.fetch(Bytes.EMPTY);
	}

	/** Puts a value, and returns the one before. */
	final Stored exchange(byte[] value) {
		return store.exchange(SharedOperation.PUT, Bytes.EMPTY, value);
	}

	final boolean replaceEqual(byte[] expected, byte[] value) {
		return store.replaceEqual(Bytes.EMPTY, expected, value);
	}

	/** Calls {@code listener} with each change from now on. */
	public final Subscription subscribe(Consumer<? super ValueChange<T>> listener) {
		core.checkOpen();
		Subscription subscription = changes.add(listener);
		store.replica().awaitCurrent();
		return subscription;
	}

	@Override
	public final String toString() {
		return isClosed() ? core.label() + " (closed)" : String.valueOf(decoded(find()));
	}
}
