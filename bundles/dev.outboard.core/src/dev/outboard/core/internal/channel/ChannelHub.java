package dev.outboard.core.internal.channel;

import java.util.Optional;

import dev.outboard.wire.internal.channel.ChannelClient;
import dev.outboard.wire.internal.channel.Creation;
import dev.outboard.wire.internal.channel.Delivery;
import dev.outboard.wire.internal.channel.HubLink;
import dev.outboard.wire.internal.channel.HubOperation;
import dev.outboard.wire.internal.channel.HubOperation.Outcome;
import dev.outboard.wire.internal.channel.QueueFacts;
import dev.outboard.wire.internal.channel.WaitCheck;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.ChannelType;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.message.Message;

/**
 * Where channels live: speaks with those who hold them, and lets go of those that nobody does. {@link Holdings} knows who
 * holds which; each channel has a lock for what is in it.
 */
public final class ChannelHub {

	private final Holdings holdings = new Holdings();
	private final Unpushed unpushed = new Unpushed();
	/** Stands for joinable queues, which hold their dead letters. */
	private final Holder deadLetterHolder = new Holder("dead letters");
	private final Party controlSide;
	private final ChannelClient client;
	private final ChangeEvents events;
	private final EndTransfers transfers = new EndTransfers(this, unpushed);

	/**
	 * @param waits    is asked before a thread of the control side waits for a channel
	 * @param delivery lends the threads on which listeners on the control side run
	 * @param outlet   takes the changes of shared channels as events
	 */
	public ChannelHub(WaitCheck waits, Delivery delivery, EventOutlet outlet) {
		ChannelClient[] made = new ChannelClient[1];
		events = new ChangeEvents(delivery, outlet, id -> made[0].codec(id));
		controlSide = join(holder("control side"), bytes -> made[0].received(Message.read(bytes)));
		made[0] = new ChannelClient(bytes -> received(controlSide, Message.read(bytes)), waits, delivery);
		client = made[0];
	}

	/** Returns the control side's own channels. */
	public ChannelClient client() {
		return client;
	}

	/** Returns the control side's own connection. */
	Party controlSide() {
		return controlSide;
	}

	/** Returns a new holder that holds nothing. */
	public Holder holder(String name) {
		return new Holder(name);
	}

	/**
	 * Returns a connection for a holder.
	 *
	 * @param outlet takes messages to it, in order; must not wait, nor take a lock under which messages are received here;
	 *               it is pushed without any lock of the hub's
	 */
	public Party join(Holder holder, HubLink outlet) {
		Party party = new Party(holder, outlet, unpushed);
		holdings.join(holder, party);
		return party;
	}

	/**
	 * Returns what turns channels of the control side into references for a holder, and its references into channels.
	 *
	 * @param again whether an end of a pipe may have been passed to it before
	 */
	public References references(Holder receiver, boolean again) {
		return new HolderReferences(this, receiver, again);
	}

	/** Returns what follows the ends of pipes on their ways. */
	EndTransfers transfers() {
		return transfers;
	}

	/**
	 * Takes a message from a party.
	 *
	 * @throws CodecException when it is none, or none that the party may send
	 */
	public void received(Party party, Message message) {
		try {
			take(party, message);
		} finally {
			unpushed.push();
		}
	}

	private void take(Party party, Message message) {
		Input body = message.body().keep();
		int operation = body.readByte();
		long request = body.readLong();
		if (message.id() == 0) {
			command(party, HubOperation.of(operation), request, body);
			return;
		}
		Optional<HubChannel> channel = holdings.heldBy(party.holder(), message.id());
		if (channel.isEmpty()) {
			party.deny(request, Outcome.CLOSED, "channel " + message.id() + " is closed");
			return;
		}
		synchronized (channel.get()) {
			if (!party.isGone()) {
				channel.get().received(party, operation, request, body);
			}
		}
	}

	private void command(Party party, HubOperation operation, long request, Input body) {
		switch (operation) {
			case CREATE -> create(party, request, Creation.read(body), body);
			case OPEN -> open(party, request, ChannelType.of(body.readByte()), body.readLong(), body.readText());
			case EXPORT -> export(party, body.readLong());
			case RELEASE -> release(party.holder(), body.readLong(), body.readLong());
			case CLOSE -> holdings.heldBy(party.holder(), body.readLong()).ifPresent(channel -> {
				channel.because("the other end was closed");
				close(channel);
			});
			case CANCEL -> cancel(party, body.readLong(), body.readLong());
			case DEAD_LETTERS -> openDeadLetters(party, request, body.readLong());
			case HAND_OVER -> transfers.pass(party, controlSide.holder(), body.readLong(), body.readLong());
			case CLAIM -> transfers.claim(party, body.readLong());
			default -> throw new CodecException("the hub of channels gets no " + operation);
		}
	}

	private void create(Party party, long request, Creation creation, Input content) {
		ChannelReference wanted = creation.wanted();
		HubChannel made = null;
		synchronized (holdings) {
			if (wanted.name() == null || holdings.named(wanted.name()).isEmpty()) {
				made = make(new ChannelReference(wanted.type(), holdings.nextId(), wanted.fingerprint(), wanted.name(),
						wanted.facts()), content);
				made.elements(creation.elements());
				if (made instanceof HubQueue queue && queue.deadLetters() != null) {
					queue.deadLetters().elements(creation.elements());
				}
				holdings.add(made, party.holder());
				if (made instanceof HubEnd end) {
					holdings.add(end.opposite(holdings.nextId()), party.holder());
				}
			}
		}
		if (made == null) {
			party.deny(request, Outcome.REFUSED, "there is a channel named '" + wanted.name()
					+ "' already; open it, or choose another name");
		} else {
			party.grant(request, made.reference()::write);
		}
	}

	private HubChannel make(ChannelReference reference, Input content) {
		return switch (reference.type()) {
			case QUEUE -> new HubQueue(reference, QueueFacts.unpack(reference.facts()).onDone()
					? makeDeadLetters(reference) : null);
			case MAP, VALUE, LONG -> new HubMap(reference, content, events);
			case LIST -> new HubList(reference, events);
			case CONNECTION, SENDER, RECEIVER -> new HubEnd(reference);
		};
	}

	/** Makes the queue of dead letters of a joinable one, which holds it. */
	private HubQueue makeDeadLetters(ChannelReference queue) {
		HubQueue made = new HubQueue(new ChannelReference(queue.type(), holdings.nextId(), queue.fingerprint(), null,
				QueueFacts.unbounded()), null);
		made.deadLettersOf(queue.id());
		holdings.add(made, deadLetterHolder);
		return made;
	}

	private void openDeadLetters(Party party, long request, long id) {
		HubQueue dead = holdings.heldBy(party.holder(), id).map(channel -> ((HubQueue) channel).deadLetters()).orElse(null);
		if (dead == null) {
			party.deny(request, Outcome.CLOSED, "channel " + id + " is closed");
			return;
		}
		holdings.give(party.holder(), dead.reference().id());
		party.grant(request, dead.reference()::write);
	}

	private void open(Party party, long request, ChannelType type, long fingerprint, String name) {
		ChannelReference found;
		synchronized (holdings) {
			found = holdings.named(name).map(HubChannel::reference).orElse(null);
			if (found != null && found.type() == type && found.fingerprint() == fingerprint) {
				holdings.give(party.holder(), found.id());
			}
		}
		if (found == null) {
			party.deny(request, Outcome.REFUSED, "there is no channel named '" + name
					+ "'; make it first, and keep it: a channel that nobody holds is closed");
		} else if (found.type() != type) {
			party.deny(request, Outcome.REFUSED, "the channel named '" + name + "' is a "
					+ found.type().type().getSimpleName() + ", not a " + type.type().getSimpleName());
		} else {
			// With another fingerprint it is refused where it arrives, with the types at hand.
			party.grant(request, found::write);
		}
	}

	private void export(Party party, long id) {
		if (holdings.heldBy(party.holder(), id).isPresent()) {
			holdings.give(controlSide.holder(), id);
		}
	}

	private void cancel(Party party, long id, long request) {
		Optional<HubChannel> channel = holdings.heldBy(party.holder(), id);
		if (channel.isEmpty()) {
			// Forgotten with the channel, if it wasn't answered before: then this comes second, and isn't heeded.
			party.cancelled(request);
			return;
		}
		synchronized (channel.get()) {
			if (channel.get().cancel(party, request)) {
				party.cancelled(request);
			}
		}
	}

	/** Returns who holds what. */
	Holdings holdings() {
		return holdings;
	}

	/** A holder lets go of so many references to a channel; nobody's is closed. What is sent is not pushed. */
	void release(Holder holder, long id, long references) {
		Optional<Holdings.LetGo> letGo = holdings.release(holder, id, references);
		if (letGo.isEmpty()) {
			return;
		}
		HubChannel channel = letGo.get().channel();
		Party party = letGo.get().party();
		if (letGo.get().last()) {
			close(channel);
			if (channel instanceof HubQueue queue && queue.deadLetters() != null) {
				release(deadLetterHolder, queue.deadLetters().reference().id(), Long.MAX_VALUE);
			}
		} else if (party != null) {
			synchronized (channel) {
				channel.left(party);
			}
		}
	}

	private void close(HubChannel channel) {
		synchronized (channel) {
			channel.close();
		}
		for (Party party : holdings.closed(channel)) {
			party.closed(channel.reference().id());
		}
	}

	/** A party is gone: what it had not finished goes to others. */
	public void left(Party party) {
		party.leave();
		holdings.leave(party);
		for (HubChannel channel : holdings.of(party.holder())) {
			boolean endClosed;
			synchronized (channel) {
				channel.left(party);
				endClosed = channel instanceof HubEnd && channel.isClosed();
			}
			if (endClosed) {
				release(party.holder(), channel.reference().id(), Long.MAX_VALUE);
			}
		}
		unpushed.push();
	}

	/** A holder is gone for good. */
	public void ended(Holder holder) {
		for (HubChannel channel : holdings.of(holder)) {
			release(holder, channel.reference().id(), Long.MAX_VALUE);
		}
		unpushed.push();
	}

	/** Returns what is to be seen of the queue of that number; empty when there is none. */
	public Optional<QueueStatus> queueStatus(long id) {
		if (!(holdings.find(id).orElse(null) instanceof HubQueue queue)) {
			return Optional.empty();
		}
		synchronized (queue) {
			return Optional.of(queue.status());
		}
	}
}
