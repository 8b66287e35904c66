package dev.outboard.ui.internal.workers;

import org.eclipse.swt.SWT;

/** A column of the Workers view, and the room it takes. Remembered by its name. */
enum WorkersColumn {

	NAME(Messages.column_name, Messages.column_name, SWT.LEAD, 20, 150, true),
	STATE(Messages.column_state, Messages.column_state, SWT.LEAD, 60, 110, true),
	PID(Messages.column_pid, Messages.column_pid_tip, SWT.TRAIL, 5, 60, true),
	START_METHOD(Messages.column_start_method, Messages.column_start_method, SWT.LEAD, 5, 106, false),
	CPU(Messages.column_cpu, Messages.column_cpu_tip, SWT.TRAIL, 5, 104, true),
	MEMORY(Messages.column_memory, Messages.column_memory, SWT.TRAIL, 5, 74, true),
	CALLS_DONE(Messages.column_calls_done, Messages.column_calls_done_tip, SWT.TRAIL, 5, 60, true),
	CALLS_FAILED(Messages.column_calls_failed, Messages.column_calls_failed_tip, SWT.TRAIL, 5, 60, true),
	CALLS_IN_FLIGHT(Messages.column_calls_in_flight, Messages.column_calls_in_flight_tip, SWT.TRAIL, 5, 74, false),
	QUEUE(Messages.column_queue, Messages.column_queue_tip, SWT.TRAIL, 5, 64, false),
	EVENTS(Messages.column_events, Messages.column_events_tip, SWT.TRAIL, 5, 76, false),
	RESTARTS(Messages.column_restarts, Messages.column_restarts, SWT.TRAIL, 5, 78, false),
	UPTIME(Messages.column_uptime, Messages.column_uptime, SWT.TRAIL, 5, 84, true);

	private final String title;
	private final String description;
	private final int alignment;
	private final int weight;
	private final int minimumWidth;
	private final boolean shownAtFirst;

	WorkersColumn(String title, String description, int alignment, int weight, int minimumWidth, boolean shownAtFirst) {
		this.title = title;
		this.description = description;
		this.alignment = alignment;
		this.weight = weight;
		this.minimumWidth = minimumWidth;
		this.shownAtFirst = shownAtFirst;
	}

	String title() {
		return title;
	}

	/** Returns the title in full, where that has no room in the header. */
	String description() {
		return description;
	}

	/** Returns SWT's constant for how its text is aligned. */
	int alignment() {
		return alignment;
	}

	/** Returns which share of the tree's width it gets. */
	int weight() {
		return weight;
	}

	/** Returns the width, in SWT's points, that it always gets. */
	int minimumWidth() {
		return minimumWidth;
	}

	/** Returns whether it is shown where nobody has said otherwise. */
	boolean isShownAtFirst() {
		return shownAtFirst;
	}

	/** Returns whether it can be hidden: without names, nobody would know what the rest is about. */
	boolean canBeHidden() {
		return this != NAME;
	}

	/** Returns whether it shows numbers, of which people look for the highest first. */
	boolean isNumeric() {
		return alignment == SWT.TRAIL;
	}

	/** Returns whether what it shows has to be measured. */
	boolean isMeasured() {
		return switch (this) {
			case NAME, STATE, PID, START_METHOD, UPTIME -> false;
			case CPU, MEMORY, CALLS_DONE, CALLS_FAILED, CALLS_IN_FLIGHT, QUEUE, EVENTS, RESTARTS -> true;
		};
	}
}
