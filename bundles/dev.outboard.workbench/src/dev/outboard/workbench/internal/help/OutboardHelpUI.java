package dev.outboard.workbench.internal.help;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.help.IContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;

/**
 * Shows help in the Help view, or beside the dialog that is open. The platform's own help needs a search engine and a web
 * server, which the workbench does without; an IDE shows the same contents by its own.
 */
public final class OutboardHelpUI extends AbstractHelpUI {

	private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;

	@Override
	public void displayHelp() {
		show(HelpPages::contents);
	}

	@Override
	public void displayDynamicHelp() {
		displayHelp();
	}

	@Override
	public void displayContext(IContext context, int x, int y) {
		show(context == null ? HelpPages::contents : () -> HelpPages.context(context));
	}

	@Override
	public void displayHelpResource(String href) {
		if (href.startsWith("http:") || href.startsWith("https:")) {
			Program.launch(href);
		} else {
			show(() -> HelpPages.topic(href));
		}
	}

	@Override
	public boolean isContextHelpDisplayed() {
		return false;
	}

	private static void show(Supplier<HelpPage> page) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		Optional<Shell> dialog = dialog();
		if (dialog.isPresent() || window == null || window.getActivePage() == null) {
			new HelpDialog(dialog.orElse(null), page).open();
			return;
		}
		try {
			((HelpView) window.getActivePage().showView(HelpView.ID)).open(page);
		} catch (PartInitException e) {
			ILog.of(OutboardHelpUI.class).error("The Help view can't be opened", e);
		}
	}

	/** Returns the dialog behind which nothing can be reached, the topmost where there are several. */
	private static Optional<Shell> dialog() {
		return Arrays.stream(Display.getCurrent().getShells())
				.filter(shell -> shell.isVisible() && (shell.getStyle() & MODAL) != 0).reduce((below, above) -> above);
	}
}
