package dev.outboard.wire.internal.channel;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.TypeToken;
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
	private final Map<Long, Held> held = new ConcurrentHashMap<>();
	private final boolean exports;
	private final Sharing sharing;

	/** Is asked before a thread waits for something that may take its time. */
	public interface WaitCheck {

		/** @throws IllegalStateException when this thread may not wait for {@code what} */
		void check(String what);
	}

	/** A channel that the user may still hold, and how many references to it have come. */
	private static final class Held {

		private WeakReference<ClientChannel> channel;
		private ChannelCodec codec;
		private long references;
	}

	/** Made with the first channel, because it starts a thread. */
	private static final class Cleaning {

		private static final Cleaner CLEANER = Cleaner.create();
	}

	/**
	 * Makes that of a worker.
	 *
	 * @param outlet       takes messages to the hub, on any thread, in order
	 * @param waits        is asked before a thread waits
	 * @param messageLimit the most bytes that a message may take
	 */
	public ChannelClient(Consumer<ByteBuffer> outlet, WaitCheck waits, int messageLimit) {
		this(outlet, waits, messageLimit, true, new WorkerDelivery());
	}

	/**
	 * Makes that of the control side, where the hub takes messages, and answers them, at once.
	 *
	 * @param outlet   takes messages to the hub, on any thread, in order
	 * @param waits    is asked before a thread waits
	 * @param delivery lends the threads on which listeners run
	 */
	public ChannelClient(Consumer<ByteBuffer> outlet, WaitCheck waits, Delivery delivery) {
		this(outlet, waits, Integer.MAX_VALUE, false, delivery);
	}

	/** @param exports whether the hub must be told of each reference that is sent from here */
	private ChannelClient(Consumer<ByteBuffer> outlet, WaitCheck waits, int messageLimit, boolean exports,
			Delivery delivery) {
		this.hub = new HubPort(outlet, waits, messageLimit, this::close);
		this.exports = exports;
		this.sharing = new Sharing(!exports, delivery);
	}

	@Override
	public <E> WorkQueue<E> queue(TypeToken<E> type, QueueOptions options) {
		ChannelCodec codec = codec(ChannelType.QUEUE, type.type());
		return resolve(create(codec, options.name().orElse(null), QueueFacts.of(options).pack(), out -> {
		}), codec);
	}

	@Override
	public <E> WorkQueue<E> openQueue(String name, TypeToken<E> type) {
		return open(name, codec(ChannelType.QUEUE, type.type()));
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

	private ChannelReference create(ChannelCodec codec, String name, long facts, Consumer<Output> content) {
		return ChannelReference.read(hub.ask(HubPort.HUB, HubOperation.CREATE, out -> {
			new ChannelReference(codec.type(), 0, codec.fingerprint(), name, facts).write(out);
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
		if (!(channel instanceof ClientChannel client) || client.core().hub() != hub) {
			throw new CodecException(channel + " is no channel that was made or opened here; make it with Channels");
		}
		flush();
		if (exports) {
			hub.send(HubPort.HUB, HubOperation.EXPORT, out -> out.writeLong(client.id()));
		}
		return client.core().reference();
	}

	@Override
	@SuppressWarnings("unchecked")
	public <C> C resolve(ChannelReference reference, ChannelCodec codec) {
		codec.check(reference);
		ClientChannel[] found = new ClientChannel[1];
		held.compute(reference.id(), (id, before) -> {
			Held now = before == null ? new Held() : before;
			now.references++;
			found[0] = now.channel == null ? null : now.channel.get();
			if (found[0] == null) {
				found[0] = make(reference, codec);
				now.channel = new WeakReference<>(found[0]);
				now.codec = codec;
				Cleaning.CLEANER.register(found[0], () -> released(id));
			}
			return now;
		});
		return (C) found[0];
	}

	private ClientChannel make(ChannelReference reference, ChannelCodec codec) {
		return switch (reference.type()) {
			case QUEUE -> new QueueClient<>(reference, codec, hub, found -> resolve(found, codec));
			case MAP -> new SharedMapClient<>(reference, codec, hub, sharing);
			case LIST -> new SharedListClient<>(reference, codec, hub, sharing);
			case VALUE -> new SharedValueClient<>(reference, codec, hub, sharing);
			case LONG -> new SharedLongClient(reference, hub, sharing);
		};
	}

	/** The user has let go of a channel, unless another reference to it has come since. */
	private void released(long id) {
		held.computeIfPresent(id, (key, there) -> {
			if (there.channel.get() != null) {
				return there;
			}
			hub.send(HubPort.HUB, HubOperation.RELEASE, out -> {
				out.writeLong(id);
				out.writeLong(there.references);
			});
			return null;
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
		held.values().forEach(there -> {
			ClientChannel channel = there.channel.get();
			if (channel != null) {
				channel.leave();
			}
		});
		flush();
	}

	/** Takes a message of the hub's; runs no code of the user, and sends nothing. */
	public void received(Message message) {
		Input body = message.body();
		int operation = body.readByte();
		if (message.id() != HubPort.HUB) {
			ClientChannel channel = find(message.id());
			if (channel != null) {
				channel.received(operation, body);
			}
			return;
		}
		switch (HubOperation.of(operation)) {
			case ANSWER -> hub.answered(body);
			case CLOSED -> {
				ClientChannel channel = find(body.readLong());
				if (channel != null) {
					channel.closed();
				}
			}
			default -> throw new CodecException("a client of channels gets no " + HubOperation.of(operation));
		}
	}

	private ClientChannel find(long id) {
		Held there = held.get(id);
		return there == null ? null : there.channel.get();
	}

	/** Returns the codec of a channel that is held here; empty when it isn't. */
	public Optional<ChannelCodec> codec(long id) {
		return Optional.ofNullable(held.get(id)).map(there -> there.codec);
	}

	/** Says that the hub is out of reach, because {@code why}: nobody waits for it any more. */
	public void end(String why) {
		hub.end(why);
		held.values().forEach(there -> {
			ClientChannel channel = there.channel.get();
			if (channel != null) {
				channel.closed();
			}
		});
	}
}
