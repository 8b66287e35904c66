package dev.outboard.ui.tests.pages;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormText;

import dev.outboard.ui.tests.support.EventLoop;

/** What help shows, in its view or beside a dialog. */
public final class HelpPage {

	private HelpPage() {
	}

	/** Presses F1 where the focus is; the first parent that knows help answers, as it does for a person. */
	public static void pressF1(Control focus) {
		Control control = focus;
		while (!control.isListening(SWT.Help)) {
			control = control.getParent();
		}
		Event event = new Event();
		event.widget = control;
		control.notifyListeners(SWT.Help, event);
		EventLoop.settle();
	}

	/** Presses F1 in the tree or table, or else the field, that is visible and has this accessible name. */
	public static void pressF1In(String accessibleName) {
		pressF1(Widgets.find(Control.class, control -> Widgets.name(control).equals(accessibleName)));
	}

	/** Opens a topic by its address. */
	public static void open(String href) {
		PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(href);
		EventLoop.settle();
	}

	/** Waits until help shows this, wherever it is open. */
	public static void await(String words) {
		EventLoop.until("help shows '" + words + "', not " + text(), () -> text().contains(words));
	}

	/** Returns what help shows; empty where it isn't open. */
	public static String text() {
		return page().map(HelpPage::text).orElse("");
	}

	/** Goes to a link by the Tab key, and follows it by Enter. */
	public static void follow(String label) {
		FormText page = page().orElseThrow();
		page.setFocus();
		EventLoop.until("the link " + label + " is selected", () -> {
			if (!label.equals(page.getSelectedLinkText())) {
				page.traverse(SWT.TRAVERSE_TAB_NEXT);
			}
			return label.equals(page.getSelectedLinkText());
		});
		Event enter = new Event();
		enter.character = SWT.CR;
		page.notifyListeners(SWT.KeyDown, enter);
		EventLoop.settle();
	}

	/** Returns the words that a screen reader is told; there is no other way to them. */
	private static String text(FormText page) {
		try {
			Field model = FormText.class.getDeclaredField("model");
			model.setAccessible(true);
			Method words = model.getType().getDeclaredMethod("getAccessibleText");
			words.setAccessible(true);
			return String.valueOf(words.invoke(model.get(page)));
		} catch (ReflectiveOperationException e) {
			throw new AssertionError("the form text has another inside now", e);
		}
	}

	private static Optional<FormText> page() {
		return Arrays.stream(Display.getCurrent().getShells()).flatMap(shell -> Stream.concat(Stream.of(shell),
				Arrays.stream(shell.getShells()))).flatMap(Widgets::controls).filter(FormText.class::isInstance)
				.map(FormText.class::cast).filter(Control::isVisible).reduce((first, last) -> last);
	}
}
