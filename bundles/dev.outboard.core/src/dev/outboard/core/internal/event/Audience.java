package dev.outboard.core.internal.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;

/** Knows which topics somebody listens to, so that no event is made that nobody would get. */
@Component(service = Audience.class)
public final class Audience {

	/** The filter that {@link WorkerTopics} recommends: whoever wants states only isn't taken for one who wants signals. */
	private static final Pattern OF_ONE_KIND = Pattern
			.compile("\\s*\\(" + Pattern.quote(WorkerEventProperties.KIND) + "=([a-z]+)\\)\\s*");

	private final Map<ServiceReference<?>, Wish> handlers = new ConcurrentHashMap<>();
	private volatile int changes;

	/**
	 * What a handler wants.
	 *
	 * @param topics the topics, as it names them
	 * @param kind   the one kind of event that its filter lets through; empty where that is another filter, or none
	 */
	private record Wish(List<String> topics, Optional<String> kind) {

		static Wish of(ServiceReference<EventHandler> handler) {
			Optional<String> kind = handler.getProperty(EventConstants.EVENT_FILTER) instanceof String filter
					? Optional.of(OF_ONE_KIND.matcher(filter)).filter(Matcher::matches).map(found -> found.group(1))
					: Optional.empty();
			return new Wish(topicsOf(handler.getProperty(EventConstants.EVENT_TOPIC)), kind);
		}

		boolean covers(String topic) {
			return topics.stream().anyMatch(pattern -> matches(pattern, topic))
					&& (kind.isEmpty() || kindOf(topic).isEmpty() || kind.equals(kindOf(topic)));
		}
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
			updated = "addHandler")
	void addHandler(ServiceReference<EventHandler> handler) {
		handlers.put(handler, Wish.of(handler));
		changed();
	}

	void removeHandler(ServiceReference<EventHandler> handler) {
		handlers.remove(handler);
		changed();
	}

	private synchronized void changed() {
		changes++;
	}

	/** Returns what changes with the handlers: until then, answers stay the same. */
	public int changes() {
		return changes;
	}

	/**
	 * Returns whether there is a handler of {@code topic}. Of filters, only one by kind is looked at, as in
	 * {@code (outboard.kind=state)}.
	 */
	public boolean listensTo(String topic) {
		return handlers.values().stream().anyMatch(wish -> wish.covers(topic));
	}

	/** Returns the kind that a worker's topic names after definition and instance; empty for other topics. */
	private static Optional<String> kindOf(String topic) {
		String prefix = WorkerTopics.BASE + '/';
		String[] parts = topic.startsWith(prefix) ? topic.substring(prefix.length()).split("/", 4) : new String[0];
		return parts.length < 3 ? Optional.empty() : Optional.of(parts[2]);
	}

	private static boolean matches(String pattern, String topic) {
		return pattern.equals("*") || pattern.equals(topic)
				|| pattern.endsWith("/*") && topic.startsWith(pattern.substring(0, pattern.length() - 1));
	}

	private static List<String> topicsOf(Object property) {
		return switch (property) {
			case String topic -> List.of(topic);
			case String[] topics -> List.of(topics);
			case Collection<?> topics -> topics.stream().map(String::valueOf).toList();
			case null, default -> List.of();
		};
	}
}
