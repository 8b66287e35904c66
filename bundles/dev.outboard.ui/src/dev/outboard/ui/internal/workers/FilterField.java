package dev.outboard.ui.internal.workers;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import dev.outboard.ui.internal.AccessibleName;

/** The field above the Workers view's tree that says which lines are shown. */
final class FilterField {

	private FilterField() {
	}

	/**
	 * Creates the field, to fill the width of a grid.
	 *
	 * @param changed   gets what stands in the field after each change
	 * @param downwards what the arrow key and Enter do
	 */
	static Text create(Composite parent, String text, Consumer<String> changed, Runnable downwards) {
		Text field = new Text(parent, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL);
		field.setMessage(Messages.filter_hint);
		field.setText(text);
		AccessibleName.set(field, Messages.filter_name);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		field.addListener(SWT.Modify, e -> changed.accept(field.getText()));
		field.addListener(SWT.DefaultSelection, e -> {
			if (e.detail != SWT.ICON_CANCEL) {
				downwards.run();
			}
		});
		field.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN) {
				e.doit = false;
				downwards.run();
			}
		});
		return field;
	}
}
