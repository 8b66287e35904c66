package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** The dialog that shows, when the workbench ends, which workers have not. */
public final class EndingWorkersPage {

	private static final int LOOK_AGAIN = 20;
	private static final String TITLE = "Ending Workers";

	private final Shell shell;

	private EndingWorkersPage(Shell shell) {
		this.shell = shell;
	}

	/** Does something as soon as the dialog is open and names {@code worker}: from a timer, for it runs the event loop. */
	public static void whenOpenFor(String worker, Consumer<EndingWorkersPage> action) {
		Display display = Display.getCurrent();
		display.timerExec(LOOK_AGAIN, () -> find().filter(page -> page.says(worker)).ifPresentOrElse(action,
				() -> whenOpenFor(worker, action)));
	}

	/** Returns whether the dialog is open. */
	public static boolean isOpen() {
		return find().isPresent();
	}

	/** Presses the button that ends what is left by force. */
	public void endNow() {
		Widgets.click(Widgets.controls(shell).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(button -> button.getText().equals("&End Now")).findFirst().orElseThrow());
	}

	private boolean says(String text) {
		return Widgets.controls(shell).filter(Label.class::isInstance).map(Label.class::cast)
				.anyMatch(label -> label.getText().contains(text));
	}

	private static Optional<EndingWorkersPage> find() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
				.filter(shell -> shell.getText().equals(TITLE)).findFirst().map(EndingWorkersPage::new);
	}
}
