package dev.outboard.ui.internal.call.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;

import dev.outboard.json.internal.ValueShape;
import dev.outboard.ui.internal.AccessibleName;

/** Asks whether there is a value, and for the value where there is one. */
final class MaybeEditor implements Editor {

	private final Button given;
	private final Composite inner;
	private final Editor value;

	MaybeEditor(Composite parent, ValueShape.Maybe shape, Place place) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		given = new Button(row, SWT.CHECK);
		given.setToolTipText(Messages.maybe_given);
		AccessibleName.set(given, NLS.bind(Messages.maybe_given_name, place.label()));
		GridDataFactory.fillDefaults().indent(Place.MARK_WIDTH, 0).align(SWT.BEGINNING, SWT.CENTER).applyTo(given);
		inner = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(inner);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(inner);
		value = Editors.create(inner, shape.value(), place);
		enable();
		given.addListener(SWT.Selection, e -> {
			enable();
			place.changed().run();
		});
	}

	@Override
	public JsonElement value() throws InvalidInputException {
		return given.getSelection() ? value.value() : JsonNull.INSTANCE;
	}

	@Override
	public void show(JsonElement shown) {
		given.setSelection(!shown.isJsonNull());
		if (!shown.isJsonNull()) {
			value.show(shown);
		}
		enable();
	}

	private void enable() {
		enable(inner, given.getSelection());
	}

	private static void enable(Control control, boolean yes) {
		control.setEnabled(yes);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				enable(child, yes);
			}
		}
	}
}
