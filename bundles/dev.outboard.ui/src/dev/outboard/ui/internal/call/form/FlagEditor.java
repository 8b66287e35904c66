package dev.outboard.ui.internal.call.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** Asks whether something is true. */
final class FlagEditor implements Editor {

	private final Button check;

	FlagEditor(Composite parent, Place place) {
		check = new Button(parent, SWT.CHECK);
		place.name(check);
		GridDataFactory.fillDefaults().indent(Place.MARK_WIDTH, 0).applyTo(check);
		check.addListener(SWT.Selection, e -> place.changed().run());
	}

	@Override
	public JsonElement value() {
		return new JsonPrimitive(check.getSelection());
	}

	@Override
	public void show(JsonElement value) {
		check.setSelection(Boolean.parseBoolean(Cells.write(value)));
	}
}
