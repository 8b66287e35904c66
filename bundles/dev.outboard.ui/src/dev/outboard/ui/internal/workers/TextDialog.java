package dev.outboard.ui.internal.workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import dev.outboard.ui.internal.AccessibleName;

/** A window that shows a long text, which can be copied and saved; the workbench can be used meanwhile. */
final class TextDialog extends Dialog {

	private static final int COPY = IDialogConstants.CLIENT_ID;
	private static final int SAVE = IDialogConstants.CLIENT_ID + 1;
	private static final int COLUMNS = 110;
	private static final int LINES = 36;

	private final String title;
	private final String text;
	private final String fileName;

	/** @param fileName what to propose to who saves it */
	TextDialog(IShellProvider window, String title, String text, String fileName) {
		super(window);
		this.title = title;
		this.text = text;
		this.fileName = fileName;
		setShellStyle(SWT.SHELL_TRIM | SWT.RESIZE | SWT.MAX | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Text shown = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
		shown.setFont(JFaceResources.getTextFont());
		shown.setText(text);
		AccessibleName.set(shown, title);
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(convertWidthInCharsToPixels(COLUMNS), convertHeightInCharsToPixels(LINES)).applyTo(shown);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY, Messages.text_copy, false);
		createButton(parent, SAVE, Messages.text_save, false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		switch (button) {
			case COPY -> copy();
			case SAVE -> save();
			default -> close();
		}
	}

	private void copy() {
		Clipboard clipboard = new Clipboard(getShell().getDisplay());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private void save() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setFileName(fileName);
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			Job.create(NLS.bind(Messages.text_saving, chosen), monitor -> {
				try {
					Files.writeString(Path.of(chosen), text);
					return Status.OK_STATUS;
				} catch (IOException e) {
					return Status.error(NLS.bind(Messages.text_not_saved, chosen), e);
				}
			}).schedule();
		}
	}
}
