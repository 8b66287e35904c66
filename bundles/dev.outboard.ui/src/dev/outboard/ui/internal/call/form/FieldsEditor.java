package dev.outboard.ui.internal.call.form;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.outboard.json.internal.ValueShape;

/** Asks for several values by name: the parameters of a function, or the components of a record. */
final class FieldsEditor implements Editor {

	private final Map<String, Editor> editors = new LinkedHashMap<>();

	/** @param parent gets a grid of two columns */
	FieldsEditor(Composite parent, ValueShape.Fields shape, Place place) {
		GridLayoutFactory.swtDefaults().numColumns(2).spacing(4, 5).applyTo(parent);
		for (ValueShape.Field field : shape.fields()) {
			label(parent, field);
			editors.put(field.name(), Editors.create(parent, field.shape(), place.below(field.name())));
		}
	}

	@Override
	public JsonElement value() throws InvalidInputException {
		JsonObject values = new JsonObject();
		for (Map.Entry<String, Editor> field : editors.entrySet()) {
			values.add(field.getKey(), value(field.getKey(), field.getValue()));
		}
		return values;
	}

	@Override
	public void show(JsonElement value) {
		if (value instanceof JsonObject object) {
			editors.forEach((name, editor) -> {
				if (object.has(name)) {
					editor.show(object.get(name));
				}
			});
		}
	}

	private static JsonElement value(String name, Editor editor) throws InvalidInputException {
		try {
			return editor.value();
		} catch (InvalidInputException e) {
			boolean deeper = editor instanceof FieldsEditor || e.getMessage().startsWith("[");
			throw new InvalidInputException(deeper ? name + (e.getMessage().startsWith("[") ? "" : ".") + e.getMessage()
					: NLS.bind(Messages.problem, name, e.getMessage()));
		}
	}

	private static void label(Composite parent, ValueShape.Field field) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(field.name());
		label.setToolTipText(field.typeName());
		boolean tall = !field.shape().isSimple() && !(field.shape() instanceof ValueShape.Maybe);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, tall ? SWT.BEGINNING : SWT.CENTER).applyTo(label);
	}
}
