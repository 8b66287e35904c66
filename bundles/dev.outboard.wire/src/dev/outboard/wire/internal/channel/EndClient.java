package dev.outboard.wire.internal.channel;

import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;

/**
 * An end of a pipe, as the process sees it that has it. One that carries something one way has codecs for that only.
 *
 * @param <S> what is sent
 * @param <R> what is received
 */
class EndClient<S, R> implements ClientChannel {

	private final ChannelCore core;
	private final Codec<Object> outgoing;
	private final Codec<Object> incoming;
	private final EndState state;
	private final EndOutlet outlet;
	/** Held while something else than an item is sent, so that nothing is once the end was passed on. */
	private final Object sending = new Object();

	EndClient(ChannelReference reference, Codec<Object> outgoing, Codec<Object> incoming, HubPort hub) {
		this.core = new ChannelCore(reference, hub);
		this.outgoing = outgoing;
		this.incoming = incoming;
		this.state = new EndState(core.label(), hub::wakeUp);
		// Whoever has the other end must be able to receive it.
		this.outlet = new EndOutlet(core, state, Math.min(hub.messageLimit(), Message.BASE_LIMIT));
	}

	/** Returns the client of an end of that kind. */
	static EndClient<?, ?> of(ChannelReference reference, ChannelCodec codec, HubPort hub) {
		return switch (reference.type()) {
			case SENDER -> new SenderClient<>(reference, codec, hub);
			case RECEIVER -> new ReceiverClient<>(reference, codec, hub);
			default -> new ConnectionClient<>(reference, codec, hub);
		};
	}

	@Override
	public final ChannelCore core() {
		return core;
	}

	public final void send(S item) throws InterruptedException {
		Output message = encoded(item);
		try {
			send(message);
		} finally {
			outlet.giveBack(message);
			Reference.reachabilityFence(this);
		}
	}

	private void send(Output message) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		while (!outlet.trySend(message)) {
			if (!takeIn(state::maySend, Long.MAX_VALUE)) {
				core.hub().checkWait(core.label() + ": send");
				state.awaitRoom();
			}
		}
	}

	public final boolean trySend(S item) {
		Output message = encoded(item);
		try {
			return outlet.trySend(message);
		} finally {
			outlet.giveBack(message);
		}
	}

	private Output encoded(S item) {
		Objects.requireNonNull(item, () -> core.label() + " takes no null; close it to say that nothing follows");
		state.requireHere();
		Output message = outlet.begin();
		try {
			outgoing.write(message, item);
		} catch (CodecException | ClassCastException e) {
			throw new IllegalArgumentException(core.label() + " can't take an item of " + item.getClass().getName() + ": "
					+ e.getMessage(), e);
		}
		outlet.end(message);
		return message;
	}

	public final R receive() throws InterruptedException {
		return receive(Long.MAX_VALUE);
	}

	public final Optional<R> receive(Duration timeout) throws InterruptedException {
		return Optional.ofNullable(receive(TimeUnit.NANOSECONDS.convert(timeout)));
	}

	/** Returns the next item; null when none has come within {@code nanos}. */
	private R receive(long nanos) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		Input item = state.next();
		if (item == null && nanos > 0) {
			item = awaitNext(nanos);
		}
		if (item == null) {
			return null;
		}
		if (state.isAcknowledgementDue()) {
			acknowledge();
		}
		return decoded(item);
	}

	private Input awaitNext(long nanos) throws InterruptedException {
		long end = System.nanoTime() + nanos;
		Input item = null;
		for (long left = nanos; item == null && left > 0; left = end - System.nanoTime()) {
			if (!takeIn(state::isReady, left)) {
				core.hub().checkWait(core.label() + ": receive");
				item = state.awaitNext(left);
				break;
			}
			item = state.next();
		}
		// What is sent to one that nobody holds is dropped.
		Reference.reachabilityFence(this);
		return item;
	}

	/** Waits by taking in what comes on this thread; false when others do that. */
	private boolean takeIn(BooleanSupplier done, long nanos) throws InterruptedException {
		boolean read = core.hub().takeIn(done, nanos);
		if (read && Thread.interrupted()) {
			throw new InterruptedException();
		}
		return read;
	}

	@SuppressWarnings("unchecked")
	private R decoded(Input item) {
		R value = (R) incoming.read(item);
		item.expectEnd();
		return value;
	}

	private void acknowledge() {
		synchronized (sending) {
			if (state.isHere()) {
				sendAcknowledgement();
			}
		}
	}

	private void sendAcknowledgement() {
		int count = state.acknowledge();
		if (count > 0) {
			core.send(PipeOperation.ACKNOWLEDGE, out -> out.writeInt(count));
		}
	}

	public final boolean poll() {
		state.requireHere();
		boolean ready = state.isReady();
		if (!ready) {
			// Whoever looks again and again may wait for an answer to what was gathered.
			core.hub().unsent().flush();
		}
		return ready;
	}

	public final boolean isReady() {
		return state.isReady();
	}

	public final void wake(Thread thread) {
		state.wake(thread);
	}

	public final void forget(Thread thread) {
		state.forget(thread);
	}

	/** See {@link EndState#pass}. */
	final void pass(Object to, boolean again) {
		state.pass(to, again);
	}

	/** See {@link EndState#takeBack}. */
	final void takeBack() {
		state.takeBack();
	}

	/** Hands it over, so that the hub knows what was sent and received here; false when it had been before. */
	final boolean handOver() {
		synchronized (sending) {
			core.hub().unsent().flush();
			boolean goes = state.handOver();
			if (goes) {
				sendAcknowledgement();
			}
			return goes;
		}
	}

	@Override
	public final void received(int operation, Input body) {
		switch (PipeOperation.of(operation)) {
			case DELIVER -> {
				body.readLong();
				state.arrived(body);
			}
			case CREDIT -> state.credited(body.readInt(), body.readLong());
			case CLAIMED -> state.credited(-body.readInt(), -body.readLong());
			case END -> state.end(body.readText());
			default -> throw new CodecException("an end of a pipe gets no message numbered " + operation);
		}
	}

	@Override
	public final boolean isClosed() {
		return state.isClosed();
	}

	@Override
	public final void closed() {
		state.close();
	}

	@Override
	public final void close() {
		synchronized (sending) {
			if (state.isHere()) {
				state.close();
				core.hub().close(this);
			}
		}
	}

	@Override
	public final String toString() {
		return core.label();
	}
}
