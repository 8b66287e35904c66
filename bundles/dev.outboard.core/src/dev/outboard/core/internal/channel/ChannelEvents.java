package dev.outboard.core.internal.channel;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import dev.outboard.api.event.ChannelEventProperties;
import dev.outboard.api.event.ChannelTopics;
import dev.outboard.wire.internal.channel.Change;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.ChannelType;
import dev.outboard.wire.internal.codec.Input;

/**
 * Publishes the changes of one channel, in order, where somebody listens; drops and counts what handlers can't
 * keep up with.
 */
final class ChannelEvents {

	private static final int MOST_WAITING = 10_000;

	private final ChannelReference reference;
	private final ChangeEvents events;
	private final String topic;
	private final ArrayDeque<Seen> waiting = new ArrayDeque<>();
	private Executor executor;
	private boolean scheduled;
	private long dropped;
	/** What was known when the audience was {@link #audience}. */
	private boolean heard;
	private int audience = -1;

	private record Seen(Change now, Change old, long dropped, long time) {
	}

	ChannelEvents(ChannelReference reference, ChangeEvents events) {
		this.reference = reference;
		this.events = events;
		this.topic = reference.name() == null ? ChannelTopics.change(reference.id()) : ChannelTopics.change(reference.name());
	}

	/** Takes a change, under the channel's lock; {@code old} is what was there, null for nothing. */
	void changed(Change now, Change old) {
		if (!isHeard()) {
			return;
		}
		synchronized (waiting) {
			if (waiting.size() >= MOST_WAITING) {
				dropped++;
				return;
			}
			waiting.add(new Seen(now, old, dropped, System.currentTimeMillis()));
			dropped = 0;
			if (!scheduled) {
				scheduled = true;
				executor().execute(this::deliver);
			}
		}
	}

	private boolean isHeard() {
		int current = events.outlet().audience();
		if (current != audience) {
			audience = current;
			heard = events.outlet().isHeard(topic);
		}
		return heard;
	}

	private Executor executor() {
		if (executor == null) {
			executor = events.delivery().executor("outboard-events " + topic);
		}
		return executor;
	}

	private void deliver() {
		for (Optional<Seen> next = next(); next.isPresent(); next = next()) {
			try {
				events.outlet().send(topic, properties(next.get()));
			} catch (Throwable e) {
				// Also an error: where this ends, whoever listens hears nothing any more.
				events.delivery().failed("a change on topic " + topic + " could not be published", e);
			}
		}
	}

	private Optional<Seen> next() {
		synchronized (waiting) {
			scheduled = !waiting.isEmpty();
			return Optional.ofNullable(waiting.poll());
		}
	}

	private Map<String, Object> properties(Seen seen) {
		Map<String, Object> properties = new HashMap<>();
		properties.put(ChannelEventProperties.KIND, ChannelTopics.CHANGE);
		properties.put(ChannelEventProperties.CHANNEL, reference.id());
		if (reference.name() != null) {
			properties.put(ChannelEventProperties.NAME, reference.name());
		}
		properties.put(ChannelEventProperties.TYPE, reference.type().name().toLowerCase(Locale.ROOT));
		properties.put(ChannelEventProperties.CHANGE, kind(seen.now()));
		properties.put(ChannelEventProperties.TIMESTAMP, seen.time());
		if (seen.dropped() > 0) {
			properties.put(ChannelEventProperties.DROPPED, seen.dropped());
		}
		Optional<ChannelCodec> codec = events.codecs().apply(reference.id());
		if (reference.type() == ChannelType.LIST && seen.now().kind() != Change.Kind.RESET) {
			properties.put(ChannelEventProperties.INDEX, seen.now().index());
		}
		if (reference.type() == ChannelType.MAP && seen.now().key() != null && codec.isPresent()) {
			properties.put(ChannelEventProperties.KEY, decoded(codec.get(), 0, seen.now().key().content()));
		}
		putValue(properties, ChannelEventProperties.VALUE, codec, seen.now());
		putValue(properties, ChannelEventProperties.OLD_VALUE, codec, seen.old());
		return properties;
	}

	private static String kind(Change change) {
		return switch (change.kind()) {
			case PUT, SET -> ChannelEventProperties.CHANGE_SET;
			case REMOVE, DELETE -> ChannelEventProperties.CHANGE_REMOVED;
			case INSERT -> ChannelEventProperties.CHANGE_ADDED;
			case RESET -> ChannelEventProperties.CHANGE_RESET;
		};
	}

	private void putValue(Map<String, Object> properties, String name, Optional<ChannelCodec> codec, Change change) {
		if (change == null || change.value() == null) {
			return;
		}
		if (reference.type() == ChannelType.LONG) {
			properties.put(name, new Input(change.value()).readLong());
		} else if (codec.isPresent()) {
			properties.put(name, decoded(codec.get(), reference.type() == ChannelType.MAP ? 1 : 0, change.value()));
		}
	}

	private static Object decoded(ChannelCodec codec, int element, byte[] bytes) {
		return codec.element(element).read(new Input(bytes));
	}
}
