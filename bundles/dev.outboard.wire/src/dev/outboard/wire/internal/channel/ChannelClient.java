package dev.outboard.wire.internal.channel;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.OneWayPipe;
import dev.outboard.api.channel.Pipe;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.TypeToken;
import dev.outboard.api.channel.Waitable;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.ChannelType;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.message.Message;

/**
 * All channels that one worker holds, or the control side. What the user has are {@link ClientChannel}s; when he lets go of
 * one, the hub is told.
 */
public final class ChannelClient extends SharedChannels implements References {

	private final HubPort hub;
	private final HeldChannels held = new HeldChannels(this::released);
	private final boolean exports;
	private final Sharing sharing;
	private final WaitCheck waits;

	/**
	 * Makes that of a worker.
	 *
	 * @param outlet       takes messages to the hub, on any thread, in order
	 * @param waits        is asked before a thread waits
	 * @param messageLimit the most bytes that a message may take
	 */
	public ChannelClient(HubLink outlet, WaitCheck waits, int messageLimit) {
		this(outlet, waits, messageLimit, true, new WorkerDelivery());
	}

	/**
	 * Makes that of the control side, where the hub takes messages, and answers them, at once.
	 *
	 * @param outlet   takes messages to the hub, on any thread, in order
	 * @param waits    is asked before a thread waits
	 * @param delivery lends the threads on which listeners run
	 */
	public ChannelClient(HubLink outlet, WaitCheck waits, Delivery delivery) {
		this(outlet, waits, Integer.MAX_VALUE, false, delivery);
	}

	/** @param exports whether the hub must be told of each reference that is sent from here */
	private ChannelClient(HubLink outlet, WaitCheck waits, int messageLimit, boolean exports,
			Delivery delivery) {
		this.hub = new HubPort(outlet, waits, messageLimit, this::close);
		this.exports = exports;
		this.sharing = new Sharing(!exports, delivery);
		this.waits = waits;
	}

	@Override
	public <E> WorkQueue<E> queue(TypeToken<E> type, QueueOptions options) {
		ChannelCodec codec = codec(ChannelType.QUEUE, type.type());
		return resolve(create(codec, options.name().orElse(null), QueueFacts.of(options).pack()), codec);
	}

	@Override
	public <E> WorkQueue<E> openQueue(String name, TypeToken<E> type) {
		return open(name, codec(ChannelType.QUEUE, type.type()));
	}

	@Override
	public <A, B> Pipe<A, B> pipe(TypeToken<A> forth, TypeToken<B> back) {
		ChannelCodec first = codec(ChannelType.CONNECTION, forth.type(), back.type());
		ChannelCodec second = codec(ChannelType.CONNECTION, back.type(), forth.type());
		ChannelReference end = create(first, null, 0);
		return new Pipe<>(resolve(end, first), resolve(opposite(end, second), second));
	}

	@Override
	public <T> OneWayPipe<T> oneWayPipe(TypeToken<T> type) {
		ChannelCodec first = codec(ChannelType.SENDER, type.type());
		ChannelCodec second = codec(ChannelType.RECEIVER, type.type());
		ChannelReference end = create(first, null, 0);
		return new OneWayPipe<>(resolve(end, first), resolve(opposite(end, second), second));
	}

	/** The hub makes both ends of a pipe at once, and numbers the second after the first. */
	private static ChannelReference opposite(ChannelReference end, ChannelCodec codec) {
		return new ChannelReference(codec.type(), end.id() + 1, codec.fingerprint(), null, 0);
	}

	@Override
	public <W extends Waitable> List<W> await(Collection<? extends W> of, Duration timeout) throws InterruptedException {
		flush();
		return Selection.await(of, timeout, waits);
	}

	private static ChannelCodec codec(ChannelType type, Type... elements) {
		return new Codecs().ofChannel(type, elements);
	}

	@Override
	<C> C make(ChannelCodec codec, String name, Consumer<Output> content) {
		return resolve(create(codec, name, 0, content), codec);
	}

	@Override
	int messageLimit() {
		return hub.messageLimit();
	}

	private ChannelReference create(ChannelCodec codec, String name, long facts) {
		return create(codec, name, facts, out -> {
		});
	}

	private ChannelReference create(ChannelCodec codec, String name, long facts, Consumer<Output> content) {
		return ChannelReference.read(hub.ask(HubPort.HUB, HubOperation.CREATE, out -> {
			new Creation(new ChannelReference(codec.type(), 0, codec.fingerprint(), name, facts), codec.types()).write(out);
			content.accept(out);
		}));
	}

	@Override
	<C> C open(String name, ChannelCodec codec) {
		ChannelReference found = ChannelReference.read(hub.ask(HubPort.HUB, HubOperation.OPEN, out -> {
			out.writeByte(codec.type().ordinal());
			out.writeLong(codec.fingerprint());
			out.writeString(name);
		}));
		try {
			return resolve(found, codec);
		} catch (CodecException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
	}

	@Override
	public ChannelReference export(Object channel) {
		return export(channel, "the control side", false);
	}

	/**
	 * As {@link #export(Object)}.
	 *
	 * @param to    who gets it
	 * @param again whether an end of a pipe may have been passed to the same one before: he gets what stands for it again
	 */
	public ChannelReference export(Object channel, Object to, boolean again) {
		if (!(channel instanceof ClientChannel client) || client.core().hub() != hub) {
			throw new CodecException(channel + " is no channel that was made or opened here; make it with Channels");
		}
		flush();
		if (client instanceof EndClient<?, ?> end) {
			end.pass(to, again);
		} else if (exports) {
			hub.send(HubPort.HUB, HubOperation.EXPORT, out -> out.writeLong(client.id()));
		}
		return client.core().reference();
	}

	@Override
	public void handOver(Object end, long call) {
		if (handOver(end)) {
			hub.send(HubPort.HUB, HubOperation.HAND_OVER, out -> {
				out.writeLong(((ClientChannel) end).id());
				out.writeLong(call);
			});
		}
	}

	/** Lets go of an end of a pipe that was exported, except to the hub; false when it had gone before. */
	public boolean handOver(Object end) {
		boolean goes = ((EndClient<?, ?>) end).handOver();
		if (goes) {
			held.forget(((ClientChannel) end).id());
		}
		return goes;
	}

	@Override
	public void takeBack(Object end) {
		((EndClient<?, ?>) end).takeBack();
	}

	@Override
	@SuppressWarnings("unchecked")
	public <C> C resolve(ChannelReference reference, ChannelCodec codec) {
		codec.check(reference);
		HeldChannels.Taken taken = held.take(reference.id(), codec, () -> make(reference, codec));
		if (taken.made() && reference.type().isPipeEnd()) {
			hub.send(HubPort.HUB, HubOperation.CLAIM, out -> out.writeLong(reference.id()));
		}
		return (C) taken.channel();
	}

	private ClientChannel make(ChannelReference reference, ChannelCodec codec) {
		return switch (reference.type()) {
			case QUEUE -> new QueueClient<>(reference, codec, hub, found -> resolve(found, codec));
			case MAP -> new SharedMapClient<>(reference, codec, hub, sharing);
			case LIST -> new SharedListClient<>(reference, codec, hub, sharing);
			case VALUE -> new SharedValueClient<>(reference, codec, hub, sharing);
			case LONG -> new SharedLongClient(reference, hub, sharing);
			case CONNECTION, SENDER, RECEIVER -> EndClient.of(reference, codec, hub);
		};
	}

	private void released(long id, long references) {
		hub.send(HubPort.HUB, HubOperation.RELEASE, out -> {
			out.writeLong(id);
			out.writeLong(references);
		});
	}

	private void close(ClientChannel channel) {
		hub.send(HubPort.HUB, HubOperation.CLOSE, out -> out.writeLong(channel.id()));
	}

	/** Sends what needn't have gone out at once, so that it goes before what is sent next by another way. */
	public void flush() {
		hub.unsent().flush();
	}

	/** The worker has come to an orderly end: sends all that is left to say, and gives back what belongs to others. */
	public void leave() {
		held.forEach(channel -> channel.leaving().run());
		flush();
	}

	/** Takes a message of the hub's; runs no code of the user, and sends nothing. */
	public void received(Message message) {
		Input body = message.body();
		int operation = body.readByte();
		if (message.id() != HubPort.HUB) {
			held.find(message.id()).ifPresent(channel -> channel.received(operation, body));
			return;
		}
		switch (HubOperation.of(operation)) {
			case ANSWER -> hub.answered(body);
			case CLOSED -> held.find(body.readLong()).ifPresent(ClientChannel::closed);
			default -> throw new CodecException("a client of channels gets no " + HubOperation.of(operation));
		}
	}

	/** Returns the codec of a channel that is held here; empty when it isn't. */
	public Optional<ChannelCodec> codec(long id) {
		return held.codec(id);
	}

	/** Says that the hub is out of reach, because {@code why}: nobody waits for it any more. */
	public void end(String why) {
		hub.end(why);
		held.forEach(channel -> {
			channel.closed();
			channel.leaving().run();
		});
	}
}
