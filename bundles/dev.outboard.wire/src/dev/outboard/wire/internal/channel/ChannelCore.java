package dev.outboard.wire.internal.channel;

import java.lang.ref.Reference;
import java.util.Optional;
import java.util.function.Consumer;

import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/** What every channel that a client holds is made on: what stands for it, and its way to the hub. */
final class ChannelCore {

	private final ChannelReference reference;
	private final HubPort hub;
	private final Object owner;
	private volatile boolean closed;

	ChannelCore(ChannelReference reference, HubPort hub) {
		this(reference, hub, null);
	}

	/** @param owner what the user holds: it counts as held while something is asked on its behalf */
	ChannelCore(ChannelReference reference, HubPort hub, Object owner) {
		this.reference = reference;
		this.hub = hub;
		this.owner = owner;
	}

	ChannelReference reference() {
		return reference;
	}

	HubPort hub() {
		return hub;
	}

	boolean isClosed() {
		return closed;
	}

	/** It was closed for everybody. */
	void closed() {
		closed = true;
	}

	/** Returns the beginning of a message about this channel that wants no answer, to be gathered with others. */
	Output begin(Enum<?> operation) {
		return hub.begin(reference.id(), operation);
	}

	/** Returns that of a message in {@code out}, which is empty. */
	Output begin(Enum<?> operation, Output out) {
		return hub.begin(reference.id(), operation, out);
	}

	/** @throws ChannelClosedException when it was closed */
	void checkOpen() {
		if (closed) {
			throw new ChannelClosedException(label() + " is closed");
		}
	}

	/** Sends a message about this channel. */
	void send(Enum<?> operation, Consumer<Output> body) {
		try {
			hub.send(reference.id(), operation, body);
		} finally {
			keep();
		}
	}

	/** Asks something of this channel; see {@link HubPort#ask}. */
	Input ask(Enum<?> operation, Consumer<Output> body) {
		try {
			return hub.ask(reference.id(), operation, body);
		} finally {
			keep();
		}
	}

	/** Up to here, what the user holds counts as held: the hub must not hear before that he let go of it. */
	void keep() {
		Reference.reachabilityFence(owner);
	}

	/** Asks something of this channel that takes no arguments. */
	Input ask(Enum<?> operation) {
		return ask(operation, out -> {
		});
	}

	/**
	 * Asks something of this channel that may take its time; see {@link HubPort#await}.
	 *
	 * @param what what is waited for, as in {@code take}
	 */
	Optional<Input> await(String what, Enum<?> operation, long nanos, Consumer<Output> body) throws InterruptedException {
		try {
			return hub.await(label() + ": " + what, reference.id(), operation, nanos, body);
		} finally {
			keep();
		}
	}

	/**
	 * Asks something of this channel that is answered soon; see {@link HubPort#attempt}.
	 *
	 * @param what what is waited for, as in {@code poll}
	 */
	Optional<Input> attempt(String what, Enum<?> operation, long nanos, Consumer<Output> body) {
		try {
			return hub.attempt(label() + ": " + what, reference.id(), operation, nanos, body);
		} finally {
			keep();
		}
	}

	/** Returns how it is called in messages to a person, as in {@code queue 'orders'} or {@code queue 7}. */
	String label() {
		return reference.label();
	}
}
