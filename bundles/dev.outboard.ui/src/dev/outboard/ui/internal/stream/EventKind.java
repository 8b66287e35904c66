package dev.outboard.ui.internal.stream;

import java.util.Arrays;
import java.util.stream.IntStream;

import dev.outboard.api.event.WorkerTopics;

/** A kind of event, and what the Events view calls it. */
enum EventKind {

	STATE(WorkerTopics.STATE, Messages.kind_state),
	SIGNAL(WorkerTopics.SIGNAL, Messages.kind_signal),
	PROPERTY(WorkerTopics.PROPERTY, Messages.kind_property),
	LOG(WorkerTopics.LOG, Messages.kind_log),
	PROGRESS(WorkerTopics.PROGRESS, Messages.kind_progress),
	ERROR(WorkerTopics.ERROR, Messages.kind_error);

	private final String id;
	private final String label;

	EventKind(String id, String label) {
		this.id = id;
		this.label = label;
	}

	/** Returns its name in topics and event properties. */
	String id() {
		return id;
	}

	/** Returns its name for a person. */
	String label() {
		return label;
	}

	/** Returns the place of a kind among all; -1 for none. */
	static int index(String id) {
		return IntStream.range(0, values().length).filter(i -> values()[i].id.equals(id)).findFirst().orElse(-1);
	}

	/** Returns the name for a person of a kind; the kind itself where it isn't known. */
	static String label(String id) {
		return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).map(EventKind::label).findFirst().orElse(id);
	}
}
