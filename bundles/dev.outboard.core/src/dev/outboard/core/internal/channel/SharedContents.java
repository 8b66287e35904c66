package dev.outboard.core.internal.channel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.outboard.api.channel.ChannelContents;
import dev.outboard.api.channel.ChannelContents.Entry;
import dev.outboard.wire.internal.channel.Change;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelType;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Input;

/**
 * Shows what is in shared channels to those who look at them.
 *
 * @param hub where they are
 */
record SharedContents(ChannelHub hub) {

	/** What can be decoded even where only a worker knows the channel: no class is looked for by a name that it gave. */
	private static final Map<String, Class<?>> PLAIN = Stream.of(String.class, Boolean.class, Character.class, Byte.class,
			Short.class, Integer.class, Long.class, Float.class, Double.class, BigInteger.class, BigDecimal.class, UUID.class,
			Instant.class, Duration.class, LocalDate.class, LocalDateTime.class)
			.collect(Collectors.toUnmodifiableMap(Class::getTypeName, Function.identity()));

	/** As {@link dev.outboard.api.channel.ChannelMonitor#contents}. */
	Optional<ChannelContents> read(long id, int from, int limit) {
		if (from < 0 || limit < 0) {
			throw new IllegalArgumentException("entries from " + from + ", at most " + limit + ": neither may be negative");
		}
		if (!(hub.holdings().find(id).orElse(null) instanceof HubShared channel)) {
			return Optional.empty();
		}
		int size;
		List<Change> part;
		synchronized (channel) {
			if (channel.isClosed()) {
				return Optional.empty();
			}
			size = channel.size();
			part = channel.part(from, limit);
		}
		Optional<List<Entry>> decoded = codec(channel).flatMap(codec -> decoded(codec, part));
		return Optional.of(new ChannelContents(size, from, decoded.orElseGet(() -> encoded(channel.reference().type(), part)), decoded.isPresent()));
	}

	private Optional<ChannelCodec> codec(HubShared channel) {
		Optional<ChannelCodec> known = hub.client().codec(channel.reference().id());
		return known.isPresent() ? known : plain(channel);
	}

	private static Optional<ChannelCodec> plain(HubShared channel) {
		Class<?>[] types = channel.elements().stream().map(PLAIN::get).toArray(Class<?>[]::new);
		if (Stream.of(types).anyMatch(type -> type == null)) {
			return Optional.empty();
		}
		return Optional.of(new Codecs().ofChannel(channel.reference().type(), types))
				.filter(codec -> codec.fingerprint() == channel.reference().fingerprint());
	}

	/** Returns nothing where what was sent isn't what its type says, or the classes are of no use any more. */
	private static Optional<List<Entry>> decoded(ChannelCodec codec, List<Change> part) {
		try {
			List<Entry> entries = new ArrayList<>(part.size());
			for (Change change : part) {
				entries.add(decoded(codec, change));
			}
			return Optional.of(entries);
		} catch (RuntimeException | LinkageError | StackOverflowError e) {
			return Optional.empty();
		}
	}

	private static Entry decoded(ChannelCodec codec, Change change) {
		Input value = new Input(change.value());
		return switch (codec.type()) {
			case MAP -> new Entry(Optional.of(codec.element(0).read(new Input(change.key().content()))),
					codec.element(1).read(value));
			case LIST -> new Entry(Optional.of(change.index()), codec.element(0).read(value));
			case LONG -> new Entry(Optional.empty(), value.readLong());
			default -> new Entry(Optional.empty(), codec.element(0).read(value));
		};
	}

	private static List<Entry> encoded(ChannelType type, List<Change> part) {
		return part.stream().map(change -> new Entry(switch (type) {
			case MAP -> Optional.of(change.key().content().clone());
			case LIST -> Optional.of(change.index());
			default -> Optional.empty();
		}, change.value().clone())).toList();
	}
}
