package dev.outboard.ui.internal.preferences;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.preference.StringButtonFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;

import dev.outboard.ui.events.UiExecutor;

/** A field for the folder of a Java, with a button to browse. The folder is looked at off the UI thread. */
final class JavaHomeFieldEditor extends StringButtonFieldEditor {

	private Optional<String> problem = Optional.empty();
	private String checked = "";

	JavaHomeFieldEditor(String name, Composite parent) {
		init(name, Messages.java_home);
		setChangeButtonText(Messages.browse);
		setValidateStrategy(VALIDATE_ON_KEY_STROKE);
		createControl(parent);
		getTextControl().setMessage(Messages.java_home_hint);
	}

	@Override
	protected String changePressed() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setText(Messages.java_home_choose);
		dialog.setFilterPath(getStringValue());
		return dialog.open();
	}

	/** Says what is known of the folder so far, and has it looked at where nothing is. */
	@Override
	protected boolean doCheckState() {
		String folder = getStringValue().strip();
		if (!folder.equals(checked)) {
			checked = folder;
			problem = Optional.empty();
			if (!folder.isEmpty()) {
				CompletableFuture.supplyAsync(() -> JavaHome.problem(folder))
						.thenAcceptAsync(found -> show(folder, found), UiExecutor.of(getTextControl()));
			}
		}
		setErrorMessage(problem.orElse(""));
		return problem.isEmpty();
	}

	private void show(String folder, Optional<String> found) {
		if (folder.equals(checked) && found.isPresent()) {
			problem = found;
			valueChanged();
		}
	}
}
