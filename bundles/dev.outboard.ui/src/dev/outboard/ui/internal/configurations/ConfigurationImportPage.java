package dev.outboard.ui.internal.configurations;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import dev.outboard.ui.internal.HelpContexts;

/** The page on which the file to read start configurations from is chosen. */
final class ConfigurationImportPage extends WizardPage {

	private FileField file;
	private Button replace;

	ConfigurationImportPage() {
		super("configurations", Messages.import_title, null);
		setDescription(Messages.import_message);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		HelpContexts.set(area, HelpContexts.CONFIGURATIONS);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		file = new FileField(area, SWT.OPEN, this::check);
		replace = new Button(area, SWT.CHECK);
		replace.setText(Messages.import_replace);
		replace.setSelection(true);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(replace);
		setControl(area);
		setPageComplete(false);
	}

	String path() {
		return file.path();
	}

	boolean replaces() {
		return replace.getSelection();
	}

	private void check() {
		setErrorMessage(null);
		setPageComplete(!path().isEmpty());
	}
}
