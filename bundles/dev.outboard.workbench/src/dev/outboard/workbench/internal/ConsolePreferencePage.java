package dev.outboard.workbench.internal;

import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/**
 * What the pages of the Console view stand beneath. The platform puts them under a page of its debugger, which isn't in
 * the product, and complains where there is none of that id.
 */
public final class ConsolePreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	@Override
	public void init(IWorkbench workbench) {
		noDefaultAndApplyButton();
	}

	@Override
	protected Control createContents(Composite parent) {
		Label words = new Label(parent, SWT.WRAP);
		words.setText(Messages.preferences_console);
		return words;
	}
}
