package dev.outboard.ui.internal.call.form;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import com.google.gson.JsonObject;

import dev.outboard.json.internal.ValueShape;

/** The form that asks for the arguments of a function. It scrolls where it has no room. */
public final class ParameterForm {

	private final Runnable changed;
	private final Runnable call;
	private final ScrolledComposite scrolled;
	private Composite content;
	private FieldsEditor editor;

	/**
	 * @param changed run when a person has changed something
	 * @param call    run when a person presses Enter in a text
	 */
	public ParameterForm(Composite parent, Runnable changed, Runnable call) {
		this.changed = changed;
		this.call = call;
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		scrolled.addListener(SWT.Resize, e -> fit());
		clear("");
	}

	/** Returns what the form is laid out in. */
	public Control control() {
		return scrolled;
	}

	/** Asks for {@code parameters}. */
	public void ask(ValueShape.Fields parameters) {
		renew();
		if (parameters.fields().isEmpty()) {
			say(Messages.form_nothing);
		}
		editor = new FieldsEditor(content, parameters, new Place("", this::changed, call));
		lay();
	}

	/** Asks for nothing, and says {@code why}. */
	public void clear(String why) {
		renew();
		say(why);
		editor = new FieldsEditor(content, new ValueShape.Fields(List.of()), new Place("", changed, call));
		lay();
	}

	/**
	 * Returns the arguments by the names of their parameters.
	 *
	 * @throws InvalidInputException when one is missing or wrong
	 */
	public JsonObject arguments() throws InvalidInputException {
		return (JsonObject) editor.value();
	}

	/** Shows {@code arguments}; those that the function doesn't have are left out. */
	public void show(JsonObject arguments) {
		editor.show(arguments);
		changed();
	}

	/** Gives the focus to the first field; returns whether there is any. */
	public boolean setFocus() {
		return content.setFocus();
	}

	private void renew() {
		if (content != null) {
			content.dispose();
		}
		content = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(content);
		scrolled.setContent(content);
	}

	private void say(String text) {
		Label label = new Label(content, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(Place.FIELD_WIDTH, SWT.DEFAULT).applyTo(label);
	}

	private void changed() {
		fit();
		changed.run();
	}

	private void lay() {
		fit();
		scrolled.layout(true, true);
	}

	private void fit() {
		int width = scrolled.getClientArea().width;
		scrolled.setMinHeight(content.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y);
	}
}
