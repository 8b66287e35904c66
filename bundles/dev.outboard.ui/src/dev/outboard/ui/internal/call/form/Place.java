package dev.outboard.ui.internal.call.form;

import org.eclipse.swt.widgets.Control;

import dev.outboard.ui.internal.AccessibleName;

/**
 * Where in a form an editor stands.
 *
 * @param label   what it asks for, as in {@code point.x}
 * @param changed to be run when a person has changed something
 * @param call    to be run when a person presses Enter where that means nothing else
 */
record Place(String label, Runnable changed, Runnable call) {

	/** The room before a field in which its mark of an error stands. */
	static final int MARK_WIDTH = 10;
	/** How wide a field would like to be. */
	static final int FIELD_WIDTH = 140;

	Place below(String name) {
		return new Place(label.isEmpty() ? name : label + "." + name, changed, call);
	}

	void name(Control control) {
		AccessibleName.set(control, label);
	}
}
