package dev.outboard.ui.internal.configurations;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import dev.outboard.ui.internal.workers.StartForm;

/** Asks for a name, and keeps a start configuration under it. */
public final class SaveConfiguration {

	private static final IInputValidator NOT_BLANK = text -> text.isBlank() ? Messages.save_blank : null;

	private SaveConfiguration() {
	}

	/** Asks; does nothing where that is cancelled. */
	public static void ask(Shell shell, String definitionId, StartForm form) {
		InputDialog dialog = new InputDialog(shell, Messages.save_title, Messages.save_message, "", NOT_BLANK);
		if (dialog.open() != Window.OK) {
			return;
		}
		String name = dialog.getValue().strip();
		if (StartConfigurations.find(name).isEmpty()
				|| MessageDialog.openQuestion(shell, Messages.save_title, NLS.bind(Messages.save_replace, name))) {
			StartConfigurations.save(new StartConfiguration(name, definitionId, form));
		}
	}
}
