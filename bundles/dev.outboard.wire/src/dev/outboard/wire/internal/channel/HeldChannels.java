package dev.outboard.wire.internal.channel;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.outboard.wire.internal.codec.ChannelCodec;

/** The channels that the user holds, for as long as he does, and how many references to each have come. Thread-safe. */
final class HeldChannels {

	private final Map<Long, Held> held = new ConcurrentHashMap<>();
	private final Release release;

	/** Hears what the user has let go of. */
	@FunctionalInterface
	interface Release {

		/** @param references how many references to it have come */
		void released(long id, long references);
	}

	/**
	 * A channel that is held.
	 *
	 * @param made whether it was not held before
	 */
	record Taken(ClientChannel channel, boolean made) {
	}

	/** A channel that the user may still hold. */
	private static final class Held {

		private WeakReference<ClientChannel> channel;
		private ChannelCodec codec;
		private long references;
	}

	/** Made with the first channel, because it starts a thread. */
	private static final class Cleaning {

		private static final Cleaner CLEANER = Cleaner.create();
	}

	HeldChannels(Release release) {
		this.release = release;
	}

	/** Returns the channel to which a reference has come, made by {@code make} where nobody holds it. */
	Taken take(long channel, ChannelCodec codec, Supplier<ClientChannel> make) {
		Taken[] taken = new Taken[1];
		held.compute(channel, (id, before) -> {
			Held now = before == null ? new Held() : before;
			now.references++;
			ClientChannel known = now.channel == null ? null : now.channel.get();
			taken[0] = new Taken(known == null ? make.get() : known, known == null);
			if (known == null) {
				now.channel = new WeakReference<>(taken[0].channel());
				now.codec = codec;
				releaseWith(id, taken[0].channel());
			}
			return now;
		});
		return taken[0];
	}

	private void releaseWith(long id, ClientChannel channel) {
		Runnable leaving = channel.leaving();
		Cleaning.CLEANER.register(channel, () -> {
			leaving.run();
			released(id);
		});
	}

	/** The user has let go of a channel, unless another reference to it has come since. */
	private void released(long id) {
		held.computeIfPresent(id, (key, there) -> {
			if (there.channel.get() != null) {
				return there;
			}
			release.released(id, there.references);
			return null;
		});
	}

	/** Lets go of a channel without a word. */
	void forget(long id) {
		held.remove(id);
	}

	/** Returns the channel; empty where the user has let go of it. */
	Optional<ClientChannel> find(long id) {
		return Optional.ofNullable(held.get(id)).map(there -> there.channel.get());
	}

	/** Returns the codec of a channel; empty when it isn't held. */
	Optional<ChannelCodec> codec(long id) {
		return Optional.ofNullable(held.get(id)).map(there -> there.codec);
	}

	void forEach(Consumer<ClientChannel> action) {
		held.values().forEach(there -> {
			ClientChannel channel = there.channel.get();
			if (channel != null) {
				action.accept(channel);
			}
		});
	}
}
