package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The dialog that asks for the options to start a worker with. */
public final class StartOptionsPage {

	private static final int LOOK_AGAIN = 20;

	private final Shell shell;
	private final Form form;

	private StartOptionsPage(Shell shell) {
		this.shell = shell;
		this.form = new Form(shell);
	}

	/** Does something as soon as the dialog is open: from a timer, for it runs the event loop until it is closed. */
	public static void whenOpen(Consumer<StartOptionsPage> action) {
		Display display = Display.getCurrent();
		display.timerExec(LOOK_AGAIN, () -> find().ifPresentOrElse(action, () -> whenOpen(action)));
	}

	/** Writes into the field behind a label. */
	public StartOptionsPage write(String label, String text) {
		((Text) form.behind(label)).setText(text);
		return this;
	}

	/** Chooses from the list behind a label. */
	public StartOptionsPage choose(String label, String item) {
		form.choose(label, item);
		return this;
	}

	/** Returns whether the field behind a label can be written into. */
	public boolean isEnabled(String label) {
		return form.behind(label).isEnabled();
	}

	/** Returns the field behind a label. */
	public Control field(String label) {
		return form.behind(label);
	}

	/** Returns whether the dialog says this. */
	public boolean says(String text) {
		return Widgets.controls(shell).anyMatch(control -> control instanceof Label label && label.getText().contains(text)
				|| control instanceof Text field && field.getText().contains(text));
	}

	/** Returns whether the worker can be started. */
	public boolean canStart() {
		return form.button("Start").isEnabled();
	}

	/** Presses the button that starts the worker. */
	public void start() {
		form.press("Start");
	}

	/** Keeps what was written under a name. */
	public StartOptionsPage saveAs(String name) {
		DialogPage.whenOpen("Save Start Configuration", dialog -> dialog.write(name).press("OK"));
		form.press("Save As…");
		return this;
	}

	/** Closes the dialog without a start. */
	public void cancel() {
		form.press("Cancel");
	}

	private static Optional<StartOptionsPage> find() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
				.filter(shell -> shell.getText().equals("Start With Options")).findFirst().map(StartOptionsPage::new);
	}
}
