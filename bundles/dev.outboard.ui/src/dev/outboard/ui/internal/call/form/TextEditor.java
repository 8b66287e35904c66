package dev.outboard.ui.internal.call.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

import com.google.gson.JsonElement;

import dev.outboard.json.internal.ConversionException;
import dev.outboard.json.internal.ValueShape;

/** Asks for text of any number of lines, or JSON, in a field that grows with its lines. Tab leaves it, Enter calls. */
final class TextEditor implements Editor {

	private static final int MOST_LINES = 8;
	private static final int LONGEST = 1_000_000;

	private final ValueShape shape;
	private final Text text;
	private final Runnable changed;
	private int lines = 1;

	TextEditor(Composite parent, ValueShape shape, Place place) {
		this.shape = shape;
		changed = place.changed();
		text = new Text(parent, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP);
		text.setTextLimit(LONGEST);
		place.name(text);
		boolean json = shape instanceof ValueShape.Json;
		text.setToolTipText(json ? Messages.json_hint + Cells.hint(shape) : Messages.text_hint);
		if (json) {
			text.setFont(JFaceResources.getTextFont());
		}
		GridDataFactory.fillDefaults().grab(true, false).indent(Place.MARK_WIDTH, 0)
				.hint(Place.FIELD_WIDTH, height()).applyTo(text);
		text.addListener(SWT.Modify, e -> changed());
		text.addListener(SWT.Traverse,
				e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		text.addListener(SWT.KeyDown, e -> enter(e, place.call()));
	}

	@Override
	public JsonElement value() throws InvalidInputException {
		try {
			return Cells.read(text.getText().replace(Text.DELIMITER, "\n"), shape);
		} catch (ConversionException e) {
			boolean empty = text.getText().isBlank();
			throw new InvalidInputException(empty ? Messages.json_needed + Cells.hint(shape) : e.getMessage());
		}
	}

	@Override
	public void show(JsonElement value) {
		text.setText(shape instanceof ValueShape.Json ? value.toString() : Cells.write(value));
	}

	private void enter(Event key, Runnable call) {
		if ((key.keyCode == SWT.CR || key.keyCode == SWT.KEYPAD_CR) && (key.stateMask & SWT.MODIFIER_MASK) == 0) {
			key.doit = false;
			call.run();
		}
	}

	private void changed() {
		int now = Math.clamp(text.getLineCount(), 1, MOST_LINES);
		if (now != lines) {
			lines = now;
			((GridData) text.getLayoutData()).heightHint = height();
			text.requestLayout();
		}
		changed.run();
	}

	private int height() {
		return Math.max(shape instanceof ValueShape.Json ? 3 : 1, lines) * text.getLineHeight();
	}
}
