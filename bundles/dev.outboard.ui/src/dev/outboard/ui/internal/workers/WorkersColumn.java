package dev.outboard.ui.internal.workers;

import org.eclipse.swt.SWT;

/** A column of the Workers view, and the room it takes. */
enum WorkersColumn {

	NAME(Messages.column_name, SWT.LEAD, 22, 120),
	STATE(Messages.column_state, SWT.LEAD, 54, 100),
	PID(Messages.column_pid, SWT.TRAIL, 11, 60),
	UPTIME(Messages.column_uptime, SWT.TRAIL, 13, 90);

	private final String title;
	private final int alignment;
	private final int weight;
	private final int minimumWidth;

	WorkersColumn(String title, int alignment, int weight, int minimumWidth) {
		this.title = title;
		this.alignment = alignment;
		this.weight = weight;
		this.minimumWidth = minimumWidth;
	}

	String title() {
		return title;
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
}
