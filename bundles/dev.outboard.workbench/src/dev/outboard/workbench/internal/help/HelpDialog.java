package dev.outboard.workbench.internal.help;

import java.util.function.Supplier;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Shows help beside a dialog, behind which the Help view couldn't be reached. */
final class HelpDialog extends Dialog {

	private final Supplier<HelpPage> first;
	private HelpPane pane;

	HelpDialog(Shell parent, Supplier<HelpPage> first) {
		super(parent);
		this.first = first;
		setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.help);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		pane = new HelpPane(area, title -> getButton(IDialogConstants.BACK_ID).setEnabled(pane.canGoBack()));
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 320).applyTo(pane.control());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.BACK_ID, Messages.back, false).setEnabled(false);
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
		pane.open(first);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.BACK_ID) {
			pane.back();
		} else {
			close();
		}
	}
}
