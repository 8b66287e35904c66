package dev.outboard.ui.internal.call.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;

import dev.outboard.json.internal.ValueShape;

/** Makes the editor that suits the values. */
final class Editors {

	private Editors() {
	}

	/** Creates an editor in a cell of the grid of {@code parent}. */
	static Editor create(Composite parent, ValueShape shape, Place place) {
		return switch (shape) {
			case ValueShape.Text text -> new TextEditor(parent, text, place);
			case ValueShape.FilePath path -> new PathEditor(parent, path, place);
			case ValueShape.Word word -> new LineEditor(parent, word, place);
			case ValueShape.Flag flag -> new FlagEditor(parent, place);
			case ValueShape.Choice choice -> new ChoiceEditor(parent, choice, place);
			case ValueShape.Fields fields -> new FieldsEditor(group(parent), fields, place);
			case ValueShape.Items items -> new ItemsEditor(parent, items, place);
			case ValueShape.Maybe maybe -> new MaybeEditor(parent, maybe, place);
			case ValueShape.Json json -> new TextEditor(parent, json, place);
		};
	}

	private static Group group(Composite parent) {
		Group group = new Group(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(Place.MARK_WIDTH, 0).applyTo(group);
		return group;
	}
}
