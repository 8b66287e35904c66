package dev.outboard.ui.internal.stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import dev.outboard.ui.internal.AccessibleName;
import dev.outboard.ui.internal.Trace;

/** The part of the Events view that shows all that an event says. */
final class EventDetails {

	private final Text text;

	EventDetails(Composite parent) {
		text = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.WRAP);
		AccessibleName.set(text, Messages.details_name);
		clear();
	}

	void show(StreamEvent event) {
		StringBuilder shown = new StringBuilder(event.event().getTopic()).append('\n');
		event.properties().forEach((name, value) -> shown.append(name).append(" = ").append(value).append('\n'));
		event.exception().ifPresent(thrown -> shown.append('\n').append(Trace.of(thrown)));
		text.setText(shown.toString());
	}

	void clear() {
		text.setText(Messages.details_none);
	}
}
