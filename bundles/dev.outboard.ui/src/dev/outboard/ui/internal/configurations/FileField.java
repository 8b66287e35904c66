package dev.outboard.ui.internal.configurations;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A field for the file that a wizard reads or writes, with a button to browse; fills a row of three columns. */
final class FileField {

	private static final String EXTENSION = "*.properties";

	private final Text text;

	/** @param style SWT.OPEN or SWT.SAVE */
	FileField(Composite parent, int style, Runnable changed) {
		new Label(parent, SWT.NONE).setText(Messages.file_label);
		text = new Text(parent, SWT.SINGLE | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(320, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, e -> changed.run());
		Button browse = new Button(parent, SWT.PUSH);
		browse.setText(Messages.browse);
		browse.addListener(SWT.Selection, e -> {
			FileDialog dialog = new FileDialog(parent.getShell(), style | SWT.SHEET);
			dialog.setFilterExtensions(new String[] { EXTENSION, "*" });
			dialog.setFileName(text.getText());
			String chosen = dialog.open();
			if (chosen != null) {
				text.setText(chosen);
			}
		});
	}

	/** Returns what was written; blank for nothing. */
	String path() {
		return text.getText().strip();
	}
}
