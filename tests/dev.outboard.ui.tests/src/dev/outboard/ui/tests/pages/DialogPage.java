package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.custom.StyledText;
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
	private final Form form;

	private DialogPage(Shell shell) {
		this.shell = shell;
		this.form = new Form(shell);
	}

	/** Does something with the next dialog of that title, also where whoever opens it waits for its end. */
	public static void whenOpen(String title, Consumer<DialogPage> use) {
		look(title, List.of(Display.getCurrent().getShells()), use);
	}

	/** Waits until a dialog is open whose title begins with that, and returns it. */
	public static DialogPage await(String title) {
		EventLoop.until("the dialog " + title + " is open", () -> find(title, List.of()).isPresent());
		return find(title, List.of()).orElseThrow();
	}

	/** Returns all that it says. */
	public String text() {
		return texts().collect(Collectors.joining("\n"));
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
		form.press(text);
		return this;
	}

	/** Returns whether a button can be pressed. */
	public boolean isEnabled(String text) {
		return form.button(text).isEnabled();
	}

	/** Returns whether the dialog says this. */
	public boolean says(String text) {
		return !shell.isDisposed() && texts().anyMatch(said -> said.contains(text));
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

	private Stream<String> texts() {
		return Widgets.controls(shell).filter(Control::isVisible).map(control -> switch (control) {
			case Label label -> label.getText();
			case Text field -> field.getText();
			case StyledText styled -> styled.getText();
			default -> "";
		});
	}

	private static void look(String title, List<Shell> before, Consumer<DialogPage> use) {
		Display.getCurrent().timerExec(LOOK_AGAIN,
				() -> find(title, before).ifPresentOrElse(use, () -> look(title, before, use)));
	}

	private static Optional<DialogPage> find(String title, List<Shell> before) {
		return Arrays.stream(Display.getCurrent().getShells())
				.filter(it -> !before.contains(it) && it.isVisible() && it.getText().startsWith(title)).findFirst()
				.map(DialogPage::new);
	}
}
