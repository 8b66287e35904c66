package dev.outboard.ui.tests.pages;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.cheatsheets.OpenCheatSheetAction;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.Hyperlink;

import dev.outboard.ui.tests.support.EventLoop;

/** The Cheat Sheets view. */
public final class CheatSheetPage {

	private CheatSheetPage() {
	}

	/** Opens a cheat sheet at its beginning. */
	public static void open(String id) {
		new OpenCheatSheetAction(id).run();
		EventLoop.settle();
	}

	/** Returns the title of the cheat sheet that is open. */
	public static String title() {
		return Widgets.controls(Widgets.window()).filter(Form.class::isInstance)
				.map(Form.class::cast).filter(Control::isVisible)
				.map(Form::getText).findFirst().orElse("");
	}

	/** Begins with the first step. */
	public static void begin() {
		press("Click to Begin");
	}

	/** Does the step that is open, by its button. */
	public static void perform() {
		press("Click to perform");
	}

	private static void press(String label) {
		EventLoop.until("'" + label + "' can be pressed", () -> find(label).isPresent());
		Hyperlink link = find(label).orElseThrow();
		link.setFocus();
		Event enter = new Event();
		enter.character = SWT.CR;
		link.notifyListeners(SWT.KeyDown, enter);
		EventLoop.settle();
	}

	private static Optional<Hyperlink> find(String label) {
		return Widgets.controls(Widgets.window()).filter(Hyperlink.class::isInstance).map(Hyperlink.class::cast)
				.filter(link -> link.isVisible() && (label.equals(link.getText()) || label.equals(link.getToolTipText())))
				.findFirst();
	}
}
