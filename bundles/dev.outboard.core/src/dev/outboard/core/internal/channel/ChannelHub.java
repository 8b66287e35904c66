package dev.outboard.core.internal.channel;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import dev.outboard.wire.internal.channel.ChannelClient;
import dev.outboard.wire.internal.channel.Creation;
import dev.outboard.wire.internal.channel.Delivery;
import dev.outboard.wire.internal.channel.HubOperation;
import dev.outboard.wire.internal.channel.HubOperation.Outcome;
import dev.outboard.wire.internal.channel.QueueFacts;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.ChannelType;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.message.Message;

/**
 * Where channels live. Knows who holds which, and lets go of those that nobody does. Its own lock guards who holds what;
 * each channel has one for what is in it. The former is never taken under one of the latter.
 */
public final class ChannelHub {

	private final Map<Long, HubChannel> channels = new HashMap<>();
	private final Map<String, HubChannel> named = new HashMap<>();
	/** Stands for joinable queues, which hold their dead letters. */
	private final Holder deadLetterHolder = new Holder("dead letters");
	private final Party controlSide;
	private final ChannelClient client;
	private final ChangeEvents events;
	private final EndTransfers transfers = new EndTransfers(this);
	private long lastId;

	/**
	 * @param waits    is asked before a thread of the control side waits for a channel
	 * @param delivery lends the threads on which listeners on the control side run
	 * @param outlet   takes the changes of shared channels as events
	 */
	public ChannelHub(ChannelClient.WaitCheck waits, Delivery delivery, EventOutlet outlet) {
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
	 * @param outlet takes messages to it, in order; must not wait, nor take a lock under which messages are received here
	 */
	public Party join(Holder holder, Consumer<ByteBuffer> outlet) {
		Party party = new Party(holder, outlet);
		synchronized (this) {
			holder.party(party);
		}
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
		Input body = message.body();
		int operation = body.readByte();
		long request = body.readLong();
		if (message.id() == 0) {
			command(party, HubOperation.of(operation), request, body);
			return;
		}
		Optional<HubChannel> channel = heldBy(party.holder(), message.id());
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
			case CLOSE -> heldBy(party.holder(), body.readLong()).ifPresent(channel -> {
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
		synchronized (this) {
			if (wanted.name() == null || !named.containsKey(wanted.name())) {
				made = make(new ChannelReference(wanted.type(), ++lastId, wanted.fingerprint(), wanted.name(), wanted.facts()),
						content);
				made.elements(creation.elements());
				channels.put(made.reference().id(), made);
				if (wanted.name() != null) {
					named.put(wanted.name(), made);
				}
				hold(party.holder(), made);
				if (made instanceof HubEnd end) {
					HubEnd opposite = end.opposite(++lastId);
					channels.put(lastId, opposite);
					hold(party.holder(), opposite);
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
		HubQueue made = new HubQueue(new ChannelReference(queue.type(), ++lastId, queue.fingerprint(), null,
				QueueFacts.unbounded()), null);
		channels.put(lastId, made);
		hold(deadLetterHolder, made);
		return made;
	}

	private void openDeadLetters(Party party, long request, long id) {
		HubQueue dead = heldBy(party.holder(), id).map(channel -> ((HubQueue) channel).deadLetters()).orElse(null);
		if (dead == null) {
			party.deny(request, Outcome.CLOSED, "channel " + id + " is closed");
			return;
		}
		give(party.holder(), dead.reference().id());
		party.grant(request, dead.reference()::write);
	}

	private void open(Party party, long request, ChannelType type, long fingerprint, String name) {
		ChannelReference found;
		synchronized (this) {
			HubChannel channel = named.get(name);
			found = channel == null ? null : channel.reference();
			if (found != null && found.type() == type && found.fingerprint() == fingerprint) {
				hold(party.holder(), channel);
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
		if (heldBy(party.holder(), id).isPresent()) {
			give(controlSide.holder(), id);
		}
	}

	private void cancel(Party party, long id, long request) {
		Optional<HubChannel> channel = heldBy(party.holder(), id);
		if (channel.isPresent()) {
			synchronized (channel.get()) {
				if (channel.get().cancel(party, request)) {
					party.cancelled(request);
				}
			}
		}
	}

	/** An end of a pipe leaves one holder, and another holds it now. */
	synchronized void move(HubEnd end, Holder from, Holder to) {
		from.references().remove(end.reference().id());
		end.holders().remove(from);
		hold(to, end);
	}

	/** Returns a channel, if that holder has it. */
	synchronized Optional<HubChannel> heldBy(Holder holder, long id) {
		return holder.references().containsKey(id) ? Optional.ofNullable(channels.get(id)) : Optional.empty();
	}

	/** A reference to a channel goes to a holder. */
	synchronized void give(Holder holder, long id) {
		HubChannel channel = channels.get(id);
		if (channel != null) {
			hold(holder, channel);
		}
	}

	private static void hold(Holder holder, HubChannel channel) {
		channel.holders().add(holder);
		holder.references().merge(channel.reference().id(), 1L, Long::sum);
	}

	/** A holder lets go of so many references to a channel; nobody's is closed. */
	void release(Holder holder, long id, long references) {
		HubChannel channel;
		Party party;
		boolean last;
		synchronized (this) {
			Long left = holder.references().computeIfPresent(id, (key, count) -> count > references ? count - references : null);
			channel = channels.get(id);
			if (left != null || channel == null || !channel.holders().remove(holder)) {
				return;
			}
			party = holder.party();
			last = channel.holders().isEmpty();
			if (last) {
				channels.remove(id);
			}
		}
		if (last) {
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
		for (Party party : partiesOf(channel)) {
			party.send(0, HubOperation.CLOSED, out -> out.writeLong(channel.reference().id()));
		}
	}

	/** Frees the name of a channel that was closed, and returns who is to be told. */
	private synchronized List<Party> partiesOf(HubChannel channel) {
		named.remove(channel.reference().name(), channel);
		return channel.holders().stream().map(Holder::party).filter(Objects::nonNull).toList();
	}

	/** A party is gone: what it had not finished goes to others. */
	public void left(Party party) {
		party.leave();
		synchronized (this) {
			if (party.holder().party() == party) {
				party.holder().party(null);
			}
		}
		for (HubChannel channel : held(party.holder())) {
			boolean endClosed;
			synchronized (channel) {
				channel.left(party);
				endClosed = channel instanceof HubEnd && channel.isClosed();
			}
			if (endClosed) {
				release(party.holder(), channel.reference().id(), Long.MAX_VALUE);
			}
		}
	}

	/** A holder is gone for good. */
	public void ended(Holder holder) {
		for (HubChannel channel : held(holder)) {
			release(holder, channel.reference().id(), Long.MAX_VALUE);
		}
	}

	/** Returns all that a holder has. */
	synchronized List<HubChannel> held(Holder holder) {
		List<HubChannel> held = new ArrayList<>();
		for (Long id : holder.references().keySet()) {
			HubChannel channel = channels.get(id);
			if (channel != null) {
				held.add(channel);
			}
		}
		return held;
	}

	/** Returns what is to be seen of the queue of that number; empty when there is none. */
	public Optional<QueueStatus> queueStatus(long id) {
		HubChannel channel;
		synchronized (this) {
			channel = channels.get(id);
		}
		if (!(channel instanceof HubQueue queue)) {
			return Optional.empty();
		}
		synchronized (queue) {
			return Optional.of(queue.status());
		}
	}

	/** Returns all channels, by rising id, and the names of their holders. */
	synchronized Map<HubChannel, List<String>> all() {
		Map<HubChannel, List<String>> all = new LinkedHashMap<>();
		channels.keySet().stream().sorted().map(channels::get).forEach(channel -> all.put(channel,
				channel.holders().stream().map(Holder::name).sorted().toList()));
		return all;
	}
}
