package dev.outboard.ui.internal.call.form;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.outboard.json.internal.ConversionException;
import dev.outboard.json.internal.ValueShape;
import dev.outboard.ui.internal.AccessibleName;

/** Asks for the elements of a list, set or array, in a table with buttons to add and remove lines. */
final class ItemsEditor implements Editor {

	private final List<ValueShape.Field> columns;
	private final boolean records;
	private final List<String[]> rows = new ArrayList<>();
	private final ItemsTable table;
	private final Runnable changed;

	ItemsEditor(Composite parent, ValueShape.Items shape, Place place) {
		records = shape.element() instanceof ValueShape.Fields fields
				&& fields.fields().stream().allMatch(field -> field.shape().isSimple());
		columns = records ? ((ValueShape.Fields) shape.element()).fields()
				: List.of(new ValueShape.Field(Messages.items_value, "", required(shape.element())));
		changed = place.changed();
		Composite box = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, false).indent(Place.MARK_WIDTH, 0).applyTo(box);
		table = new ItemsTable(box, columns, rows, place);
		Composite buttons = new Composite(box, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, Messages.items_add, NLS.bind(Messages.items_add_name, place.label()), this::add);
		button(buttons, Messages.items_remove, NLS.bind(Messages.items_remove_name, place.label()), this::remove);
	}

	@Override
	public JsonElement value() throws InvalidInputException {
		JsonArray values = new JsonArray();
		for (int i = 0; i < rows.size(); i++) {
			values.add(records ? record(i) : cell(i, 0));
		}
		return values;
	}

	@Override
	public void show(JsonElement value) {
		rows.clear();
		if (value instanceof JsonArray array) {
			array.forEach(element -> rows.add(row(element)));
		}
		table.refresh();
	}

	private void add() {
		rows.add(columns.stream().map(column -> Cells.initial(column.shape())).toArray(String[]::new));
		table.edit(rows.size() - 1);
		changed.run();
	}

	private void remove() {
		table.selected().ifPresent(rows::remove);
		table.refresh();
		changed.run();
	}

	private JsonObject record(int row) throws InvalidInputException {
		JsonObject values = new JsonObject();
		for (int i = 0; i < columns.size(); i++) {
			values.add(columns.get(i).name(), cell(row, i));
		}
		return values;
	}

	private JsonElement cell(int row, int column) throws InvalidInputException {
		try {
			return Cells.read(rows.get(row)[column], columns.get(column).shape());
		} catch (ConversionException e) {
			String where = records ? "[" + row + "]." + columns.get(column).name() : "[" + row + "]";
			throw new InvalidInputException(NLS.bind(Messages.problem, where, e.getMessage()));
		}
	}

	private String[] row(JsonElement element) {
		if (!records) {
			boolean json = !columns.get(0).shape().isSimple();
			return new String[] { json ? element.toString() : Cells.write(element) };
		}
		return columns.stream().map(column -> element instanceof JsonObject object && object.has(column.name())
				? Cells.write(object.get(column.name()))
				: Cells.initial(column.shape())).toArray(String[]::new);
	}

	/** An empty line is no element that isn't there, but one that isn't written yet. */
	private static ValueShape required(ValueShape element) {
		return element instanceof ValueShape.Word word ? new ValueShape.Word(word.type(), false) : element;
	}

	private static void button(Composite parent, String text, String name, Runnable pressed) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		AccessibleName.set(button, name);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		button.addListener(SWT.Selection, e -> pressed.run());
	}
}
