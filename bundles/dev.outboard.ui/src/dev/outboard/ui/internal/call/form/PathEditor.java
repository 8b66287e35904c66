package dev.outboard.ui.internal.call.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;

import com.google.gson.JsonElement;

import dev.outboard.json.internal.ValueShape;
import dev.outboard.ui.internal.AccessibleName;

/** Asks for a path, typed or chosen. */
final class PathEditor implements Editor {

	private final LineEditor line;

	PathEditor(Composite parent, ValueShape shape, Place place) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		line = new LineEditor(row, shape, place);
		Button browse = new Button(row, SWT.PUSH);
		browse.setText(Messages.path_browse);
		AccessibleName.set(browse, NLS.bind(Messages.path_browse_name, place.label()));
		browse.addListener(SWT.Selection, e -> browse(browse, place));
	}

	@Override
	public JsonElement value() throws InvalidInputException {
		return line.value();
	}

	@Override
	public void show(JsonElement value) {
		line.show(value);
	}

	private void browse(Button button, Place place) {
		FileDialog dialog = new FileDialog(button.getShell(), SWT.OPEN);
		dialog.setText(place.label());
		dialog.setFileName(line.text());
		String chosen = dialog.open();
		if (chosen != null && !button.isDisposed()) {
			line.enter(chosen);
		}
	}
}
