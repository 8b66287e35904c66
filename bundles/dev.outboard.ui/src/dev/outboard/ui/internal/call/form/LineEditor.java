package dev.outboard.ui.internal.call.form;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import com.google.gson.JsonElement;

import dev.outboard.json.internal.ConversionException;
import dev.outboard.json.internal.ValueShape;
import dev.outboard.json.internal.Words;

/** Asks for one word, such as a number, in a field that says at once what is wrong with it. */
final class LineEditor implements Editor {

	/** More than any number has that a person types, and few enough to be checked at each key. */
	private static final int LONGEST = 4000;

	private final ValueShape shape;
	private final Text text;
	private final ControlDecoration mark;

	LineEditor(Composite parent, ValueShape shape, Place place) {
		this.shape = shape;
		text = new Text(parent, SWT.SINGLE | SWT.BORDER);
		text.setTextLimit(LONGEST);
		place.name(text);
		if (shape instanceof ValueShape.Word word) {
			text.setMessage(word.type().getSimpleName());
			text.setToolTipText(Words.hint(word.type()));
		}
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(Place.MARK_WIDTH, 0)
				.hint(Place.FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
		mark = new ControlDecoration(text, SWT.LEFT | SWT.CENTER);
		mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		mark.hide();
		text.addListener(SWT.Modify, e -> {
			mark();
			place.changed().run();
		});
	}

	@Override
	public JsonElement value() throws InvalidInputException {
		try {
			return Cells.read(text.getText(), shape);
		} catch (ConversionException e) {
			throw new InvalidInputException(e.getMessage());
		}
	}

	@Override
	public void show(JsonElement value) {
		text.setText(Cells.write(value));
	}

	void enter(String value) {
		text.setText(value);
	}

	String text() {
		return text.getText();
	}

	/** An empty field isn't wrong yet. */
	private void mark() {
		try {
			value();
			mark.hide();
		} catch (InvalidInputException e) {
			mark.setDescriptionText(e.getMessage());
			if (text.getText().isBlank()) {
				mark.hide();
			} else {
				mark.show();
			}
		}
	}
}
