package dev.outboard.core.internal.channel;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import dev.outboard.api.channel.ChannelStatus;
import dev.outboard.api.channel.ChannelStatus.Load;
import dev.outboard.api.channel.ChannelStatus.Waiting;
import dev.outboard.wire.internal.channel.HubOperation.Outcome;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;

/**
 * A channel at the hub, which sees its elements as bytes. All methods are called under its lock, one call at a time; what
 * they send to a party only reaches the leaves of locking there.
 */
abstract class HubChannel {

	private final ChannelReference reference;
	/** Who holds it; guarded by {@link Holdings}. */
	private final Set<Holder> holders = new HashSet<>();
	private List<String> elements = List.of();
	private OptionalLong deadLettersOf = OptionalLong.empty();
	private boolean closed;

	HubChannel(ChannelReference reference) {
		this.reference = reference;
	}

	final ChannelReference reference() {
		return reference;
	}

	/** Returns the names of the types of its elements. */
	final List<String> elements() {
		return elements;
	}

	/** Says what it carries; called before anybody else knows it. */
	final void elements(List<String> types) {
		elements = types;
	}

	/** Says that it holds the dead letters of the queue of that number; called before anybody else knows it. */
	final void deadLettersOf(long queue) {
		deadLettersOf = OptionalLong.of(queue);
	}

	final Set<Holder> holders() {
		return holders;
	}

	final boolean isClosed() {
		return closed;
	}

	/** Closes it for everybody, once. */
	final void close() {
		if (!closed) {
			closed = true;
			closing();
		}
	}

	/** Returns what is known of it; {@code holding} are the names of its holders. */
	final ChannelStatus status(List<String> holding) {
		return new ChannelStatus(reference.id(), Optional.ofNullable(reference.name()),
				reference.type().type().getSimpleName(), elements, holding, closed, load(), waiting(),
				deadLettersOf, Instant.now());
	}

	/** Answers a request with the word that the channel is closed. */
	final void denyClosed(Party party, long request) {
		party.deny(request, Outcome.CLOSED, label() + " is closed");
	}

	/** Returns how it is called in messages to a person, as in {@code queue 'orders'} or {@code queue 7}. */
	final String label() {
		return reference.label();
	}

	/**
	 * Takes a message from a party that holds it.
	 *
	 * @param request the number under which it wants an answer; 0 for none
	 * @throws dev.outboard.wire.internal.codec.CodecException when it is none
	 */
	abstract void received(Party party, int operation, long request, Input body);

	/** Returns what is in it, from what it counts anyway. */
	Load load() {
		return Load.NONE;
	}

	/** Returns who waits, from what it knows anyway. */
	Waiting waiting() {
		return Waiting.NONE;
	}

	/** Says why it is about to be closed, where it tells that. */
	void because(String why) {
		// Those who wait are told that it is closed.
	}

	/** Takes a request back that has not been answered; false when there is none. */
	abstract boolean cancel(Party party, long request);

	/** A party is gone, and is not told of anything any more; or it has let go of this channel. */
	abstract void left(Party party);

	/** It has just been closed; those who wait must hear of it. */
	abstract void closing();
}
