package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import dev.outboard.ui.tests.support.EventLoop;

/** A dialog or wizard, by its title. */
public final class DialogPage {

	private static final int LOOK_AGAIN = 20;

	private final Shell shell;

	private DialogPage(Shell shell) {
		this.shell = shell;
	}

	/** Does something as soon as the dialog is open: from a timer, for it may run the event loop until it is closed. */
	public static void whenOpen(String title, Consumer<DialogPage> action) {
		Display.getCurrent().timerExec(LOOK_AGAIN,
				() -> find(title).ifPresentOrElse(action, () -> whenOpen(title, action)));
	}

	/** Waits until the dialog is open. */
	public static DialogPage await(String title) {
		EventLoop.until("the dialog " + title + " is open", () -> find(title).isPresent());
		return find(title).orElseThrow();
	}

	/** Writes into the first field that can be written into. */
	public DialogPage write(String text) {
		Text field = Widgets.controls(shell).filter(Text.class::isInstance).map(Text.class::cast)
				.filter(it -> it.getEditable() && it.isVisible()).findFirst().orElseThrow();
		field.setText(text);
		EventLoop.settle();
		return this;
	}

	/** Clicks on a button or box. */
	public DialogPage press(String text) {
		Button button = button(text);
		if ((button.getStyle() & SWT.CHECK) != 0) {
			button.setSelection(!button.getSelection());
		}
		Widgets.click(button);
		return this;
	}

	/** Returns whether a button can be pressed. */
	public boolean isEnabled(String text) {
		return button(text).isEnabled();
	}

	/** Returns whether the dialog says this. */
	public boolean says(String text) {
		return !shell.isDisposed() && Widgets.controls(shell).filter(Control::isVisible)
				.anyMatch(control -> control instanceof Label label && label.getText().contains(text)
						|| control instanceof Text field && field.getText().contains(text));
	}

	/** Returns whether it is open. */
	public boolean isOpen() {
		return !shell.isDisposed();
	}

	/** Closes it. */
	public void close() {
		if (!shell.isDisposed()) {
			shell.close();
		}
		EventLoop.settle();
	}

	private Button button(String text) {
		return Widgets.controls(shell).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(it -> it.getText().replace("&", "").equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no button " + text));
	}

	private static Optional<DialogPage> find(String title) {
		return Arrays.stream(Display.getCurrent().getShells()).flatMap(DialogPage::withChildren).filter(Shell::isVisible)
				.filter(it -> it.getText().equals(title)).findFirst().map(DialogPage::new);
	}

	private static Stream<Shell> withChildren(Shell shell) {
		return Stream.concat(Stream.of(shell),
				Arrays.stream(shell.getShells()).flatMap(DialogPage::withChildren));
	}
}
