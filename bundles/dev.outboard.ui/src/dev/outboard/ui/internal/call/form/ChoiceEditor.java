package dev.outboard.ui.internal.call.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

import dev.outboard.json.internal.ValueShape;

/** Asks for a constant of an enum. */
final class ChoiceEditor implements Editor {

	private final Combo combo;

	ChoiceEditor(Composite parent, ValueShape.Choice shape, Place place) {
		combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(shape.names().toArray(String[]::new));
		combo.select(0);
		place.name(combo);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(Place.MARK_WIDTH, 0).applyTo(combo);
		combo.addListener(SWT.Selection, e -> place.changed().run());
	}

	@Override
	public JsonElement value() {
		return new JsonPrimitive(combo.getText());
	}

	@Override
	public void show(JsonElement value) {
		int index = combo.indexOf(Cells.write(value));
		if (index >= 0) {
			combo.select(index);
		}
	}
}
