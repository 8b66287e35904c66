package dev.outboard.ui.console.internal;

import java.util.stream.Stream;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IConsoleFactory;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Lets a person choose workers, from the Console view's own menu, and opens their consoles. */
public final class WorkerConsoleFactory implements IConsoleFactory {

	@Override
	public void openConsole() {
		WorkerConsoles consoles = WorkerConsoles.get();
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(
				PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), LabelProvider.createTextProvider(this::label));
		dialog.setTitle(Messages.choose_title);
		dialog.setMessage(Messages.choose_message);
		dialog.setEmptyListMessage(Messages.choose_none);
		dialog.setMultipleSelection(true);
		dialog.setElements(consoles.transcripts().toArray());
		if (dialog.open() == Window.OK) {
			Stream.of(dialog.getResult()).map(Transcript.class::cast).forEach(consoles::show);
		}
	}

	private String label(Object transcript) {
		Transcript of = (Transcript) transcript;
		return NLS.bind(of.isEnded() ? Messages.console_ended : Messages.console_name, of.worker().name());
	}
}
