package dev.outboard.ui.internal.workers;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.prefs.BackingStoreException;

import dev.outboard.ui.internal.preferences.OutboardPreferences;

/** Asks whether workers are to be killed, unless the person wants to be asked no more. */
public final class KillConfirmation {

	private KillConfirmation() {
	}

	/** Returns whether they are to be killed. */
	static boolean ask(Shell window, List<WorkerRow> workers) {
		if (!OutboardPreferences.confirmsKill()) {
			return true;
		}
		String question = workers.size() == 1 ? NLS.bind(Messages.kill_one, workers.get(0).name())
				: NLS.bind(Messages.kill_many, workers.size());
		MessageDialogWithToggle dialog = MessageDialogWithToggle.open(MessageDialog.CONFIRM, window, Messages.kill_title,
				question, Messages.kill_ask_no_more, false, null, null, SWT.SHEET);
		if (dialog.getReturnCode() != Window.OK) {
			return false;
		}
		if (dialog.getToggleState()) {
			askNoMore();
		}
		return true;
	}

	private static void askNoMore() {
		InstanceScope.INSTANCE.getNode(OutboardPreferences.UI).putBoolean(OutboardPreferences.CONFIRM_KILL, false);
		try {
			InstanceScope.INSTANCE.getNode(OutboardPreferences.UI).flush();
		} catch (BackingStoreException e) {
			ILog.of(KillConfirmation.class).warn("That kill isn't to be confirmed any more couldn't be saved", e);
		}
	}
}
