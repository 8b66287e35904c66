package dev.outboard.ui.internal.stream;

import static dev.outboard.api.event.WorkerEventProperties.DEFINITION;
import static dev.outboard.api.event.WorkerEventProperties.DROPPED;
import static dev.outboard.api.event.WorkerEventProperties.EXCEPTION;
import static dev.outboard.api.event.WorkerEventProperties.FUNCTION;
import static dev.outboard.api.event.WorkerEventProperties.INSTANCE;
import static dev.outboard.api.event.WorkerEventProperties.KIND;
import static dev.outboard.api.event.WorkerEventProperties.LOGGER;
import static dev.outboard.api.event.WorkerEventProperties.MESSAGE;
import static dev.outboard.api.event.WorkerEventProperties.PROPERTY;
import static dev.outboard.api.event.WorkerEventProperties.SIGNAL;
import static dev.outboard.api.event.WorkerEventProperties.STREAM;
import static dev.outboard.api.event.WorkerEventProperties.TIMESTAMP;
import static dev.outboard.api.event.WorkerEventProperties.VALUE;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;

import dev.outboard.api.event.WorkerTopics;

/**
 * An event of a worker as the Events view keeps it: without values that are large, or of a plug-in's classes.
 *
 * @param event  the event, with texts in place of such values
 * @param worker the worker's name for a person, as in {@code upper#3}
 */
public record StreamEvent(Event event, String worker) {

	/** Returns {@code event} as it is kept; on the thread that publishes, since it may call a value's {@code toString}. */
	public static StreamEvent of(Event event) {
		boolean light = ValueText.isPlain(event.getProperty(VALUE)) && ValueText.isPlain(event.getProperty(MESSAGE));
		String definition = text(event, DEFINITION);
		String worker = definition.substring(definition.lastIndexOf('.') + 1) + '#' + text(event, INSTANCE);
		return new StreamEvent(light ? event : lighter(event), worker);
	}

	private static Event lighter(Event event) {
		Map<String, Object> properties = new TreeMap<>();
		for (String name : event.getPropertyNames()) {
			Object value = event.getProperty(name);
			boolean kept = ValueText.isPlain(value) || name.equals(EXCEPTION);
			properties.put(name, kept ? value : ValueText.of(value));
		}
		return new Event(event.getTopic(), properties);
	}

	/** Returns when it was published, in milliseconds since 1970 UTC. */
	public long time() {
		return event.getProperty(TIMESTAMP) instanceof Long time ? time : 0;
	}

	/** Returns its kind, as in {@link WorkerTopics}. */
	public String kind() {
		return text(event, KIND);
	}

	/** Returns the name of the signal, property, function, logger or stream; empty for a state. */
	public String name() {
		return Stream.of(SIGNAL, PROPERTY, FUNCTION, LOGGER, STREAM).filter(event::containsProperty).findFirst()
				.map(property -> text(event, property)).orElse("");
	}

	/** Returns what it says, in a line. */
	public String text() {
		return EventText.of(event);
	}

	/** Returns how many values were dropped just before it. */
	public long dropped() {
		return event.getProperty(DROPPED) instanceof Long dropped ? dropped : 0;
	}

	/** Returns all of its properties but the topic, as texts, by name. */
	public SortedMap<String, String> properties() {
		SortedMap<String, String> properties = new TreeMap<>();
		for (String name : event.getPropertyNames()) {
			if (!name.equals(EventConstants.EVENT_TOPIC)) {
				properties.put(name, ValueText.of(event.getProperty(name)));
			}
		}
		return properties;
	}

	/** Returns what a worker or its function has thrown. */
	public Optional<Throwable> exception() {
		return Optional.ofNullable(event.getProperty(EXCEPTION)).filter(Throwable.class::isInstance)
				.map(Throwable.class::cast);
	}

	private static String text(Event event, String property) {
		return event.getProperty(property) instanceof String text ? text : "";
	}
}
