package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The dialog that asks for the options to start a worker with. */
public final class StartOptionsPage {

	private static final int LOOK_AGAIN = 20;

	private final Shell shell;

	private StartOptionsPage(Shell shell) {
		this.shell = shell;
	}

	/** Does something as soon as the dialog is open: from a timer, for it runs the event loop until it is closed. */
	public static void whenOpen(Consumer<StartOptionsPage> action) {
		Display display = Display.getCurrent();
		display.timerExec(LOOK_AGAIN, () -> find().ifPresentOrElse(action, () -> whenOpen(action)));
	}

	/** Writes into the field behind a label. */
	public StartOptionsPage write(String label, String text) {
		((Text) behind(label)).setText(text);
		return this;
	}

	/** Chooses from the list behind a label. */
	public StartOptionsPage choose(String label, String item) {
		Combo combo = (Combo) behind(label);
		combo.select(combo.indexOf(item));
		Widgets.click(combo);
		return this;
	}

	/** Returns whether the field behind a label can be written into. */
	public boolean isEnabled(String label) {
		return behind(label).isEnabled();
	}

	/** Returns the field behind a label. */
	public Control field(String label) {
		return behind(label);
	}

	/** Returns whether the dialog says this. */
	public boolean says(String text) {
		return Widgets.controls(shell).anyMatch(control -> control instanceof Label label && label.getText().contains(text)
				|| control instanceof Text field && field.getText().contains(text));
	}

	/** Returns whether the worker can be started. */
	public boolean canStart() {
		return button("Start").isEnabled();
	}

	/** Presses the button that starts the worker. */
	public void start() {
		Widgets.click(button("Start"));
	}

	/** Keeps what was written under a name. */
	public StartOptionsPage saveAs(String name) {
		DialogPage.whenOpen("Save Start Configuration", dialog -> dialog.write(name).press("OK"));
		Widgets.click(button("Save As…"));
		return this;
	}

	/** Closes the dialog without a start. */
	public void cancel() {
		Widgets.click(button("Cancel"));
	}

	private Control behind(String label) {
		return Widgets.controls(shell).filter(Label.class::isInstance).map(Label.class::cast)
				.filter(it -> it.getText().replace("&", "").startsWith(label)).map(it -> {
					Control[] siblings = it.getParent().getChildren();
					return siblings[Arrays.asList(siblings).indexOf(it) + 1];
				}).findFirst().orElseThrow(() -> new AssertionError("no field " + label));
	}

	private Button button(String text) {
		return Widgets.controls(shell).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(it -> it.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
	}

	private static Optional<StartOptionsPage> find() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
				.filter(shell -> shell.getText().equals("Start With Options")).findFirst().map(StartOptionsPage::new);
	}
}
