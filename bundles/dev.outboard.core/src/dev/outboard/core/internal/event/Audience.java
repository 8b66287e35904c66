package dev.outboard.core.internal.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Knows which topics somebody listens to, so that no event is made that nobody would get. */
@Component(service = Audience.class)
public final class Audience {

	private final Map<ServiceReference<?>, List<String>> handlers = new ConcurrentHashMap<>();
	private volatile int changes;

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
			updated = "addHandler")
	void addHandler(ServiceReference<EventHandler> handler) {
		handlers.put(handler, topics(handler.getProperty(EventConstants.EVENT_TOPIC)));
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

	/** Returns whether there is a handler of {@code topic}; whether its filter lets an event through, isn't looked at. */
	public boolean listensTo(String topic) {
		return handlers.values().stream().flatMap(List::stream).anyMatch(pattern -> matches(pattern, topic));
	}

	private static boolean matches(String pattern, String topic) {
		return pattern.equals("*") || pattern.equals(topic)
				|| pattern.endsWith("/*") && topic.startsWith(pattern.substring(0, pattern.length() - 1));
	}

	private static List<String> topics(Object property) {
		return switch (property) {
			case String topic -> List.of(topic);
			case String[] topics -> List.of(topics);
			case Collection<?> topics -> topics.stream().map(String::valueOf).toList();
			case null, default -> List.of();
		};
	}
}
