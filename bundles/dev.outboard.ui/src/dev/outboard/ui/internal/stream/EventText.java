package dev.outboard.ui.internal.stream;

import static dev.outboard.api.event.WorkerEventProperties.DONE;
import static dev.outboard.api.event.WorkerEventProperties.LEVEL;
import static dev.outboard.api.event.WorkerEventProperties.MESSAGE;
import static dev.outboard.api.event.WorkerEventProperties.PREVIOUS_STATE;
import static dev.outboard.api.event.WorkerEventProperties.REASON;
import static dev.outboard.api.event.WorkerEventProperties.STATE;
import static dev.outboard.api.event.WorkerEventProperties.SUB_TASK;
import static dev.outboard.api.event.WorkerEventProperties.TASK;
import static dev.outboard.api.event.WorkerEventProperties.TOTAL;
import static dev.outboard.api.event.WorkerEventProperties.VALUE;
import static dev.outboard.api.event.WorkerEventProperties.WORKED;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.event.Event;

import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;

/** Says in a line what an event says. */
final class EventText {

	private EventText() {
	}

	static String of(Event event) {
		String text = switch (String.valueOf(event.getProperty(WorkerEventProperties.KIND))) {
			case WorkerTopics.STATE -> state(event);
			case WorkerTopics.LOG -> event.getProperty(LEVEL) + " " + event.getProperty(MESSAGE);
			case WorkerTopics.ERROR -> String.valueOf(event.getProperty(MESSAGE));
			case WorkerTopics.PROGRESS -> progress(event);
			default -> event.containsProperty(VALUE) ? ValueText.of(event.getProperty(VALUE)) : "";
		};
		return text.replace('\n', ' ').replace('\r', ' ');
	}

	private static String state(Event event) {
		String change = NLS.bind(Messages.text_state, event.getProperty(STATE), event.getProperty(PREVIOUS_STATE));
		return event.containsProperty(REASON) ? NLS.bind(Messages.text_reason, change, event.getProperty(REASON)) : change;
	}

	private static String progress(Event event) {
		String what = Stream.of(TASK, SUB_TASK).filter(event::containsProperty)
				.map(name -> ValueText.of(event.getProperty(name))).filter(name -> !name.isEmpty()).collect(Collectors.joining(" \u2013 "));
		String worked = Boolean.TRUE.equals(event.getProperty(DONE)) ? Messages.text_done
				: NLS.bind(Messages.text_worked, event.getProperty(WORKED), event.getProperty(TOTAL));
		return what.isEmpty() ? worked : NLS.bind(Messages.text_reason, what, worked);
	}
}
