package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;

import dev.outboard.ui.internal.AccessibleName;
import dev.outboard.ui.tests.support.EventLoop;

/** Finds widgets as a person does: by what they look like, in the window that is open. */
final class Widgets {

	private Widgets() {
	}

	/** Returns the workbench window. */
	static Shell window() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
	}

	/** Returns the one visible control of a kind that looks as wanted, once there is one: a view may be shown a moment later. */
	static <T extends Control> T find(Class<T> kind, Predicate<T> wanted) {
		return find(kind, wanted, () -> {
		});
	}

	private static <T extends Control> T find(Class<T> kind, Predicate<T> wanted, Runnable before) {
		return EventLoop.until("there is such a " + kind.getSimpleName() + " in the window", () -> {
			before.run();
			return controls(window()).filter(kind::isInstance).map(kind::cast).filter(Control::isVisible).filter(wanted)
					.findFirst();
		}, Optional::isPresent).get();
	}

	/**
	 * Does so for a control of {@code view}, which is kept in front meanwhile: the Error Log comes before it with an entry,
	 * which may be one of the test before.
	 */
	static <T extends Control> T find(IViewPart view, Class<T> kind, Predicate<T> wanted) {
		return find(kind, wanted, () -> view.getSite().getPage().bringToTop(view));
	}

	/** Returns the visible button of a tool bar in a window that has this tool tip. */
	static ToolItem button(Shell window, String toolTip) {
		return controls(window).filter(ToolBar.class::isInstance).map(ToolBar.class::cast).filter(Control::isVisible)
				.flatMap(bar -> Arrays.stream(bar.getItems())).filter(item -> toolTip.equals(withoutKeys(item.getToolTipText())))
				.findFirst().orElseThrow(() -> new AssertionError("no button '" + toolTip + "'"));
	}

	/** Presses a button of a tool bar, after which one that stays down or up is the other way. */
	static void press(ToolItem button) {
		if ((button.getStyle() & SWT.CHECK) != 0) {
			button.setSelection(!button.getSelection());
		}
		click(button);
	}

	/** Returns a tool tip without the keys that do the same. */
	static String withoutKeys(String text) {
		return text == null ? "" : text.replaceAll(" \\([^)]*\\)$", "");
	}

	/** Returns the text that is on the clipboard; empty where none is. */
	static String clipboard(Display display) {
		Clipboard clipboard = new Clipboard(display);
		try {
			return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
		} finally {
			clipboard.dispose();
		}
	}

	/** Does what a key does, whatever has the focus. */
	static void press(Control focus, int modifiers, int key) {
		Event event = new Event();
		event.stateMask = modifiers;
		event.keyCode = key;
		event.character = key < 128 ? (char) key : 0;
		if (modifiers == SWT.MOD1 && key < 128) {
			event.character = (char) (key & 0x1f);
		}
		window().forceActive();
		focus.notifyListeners(SWT.KeyDown, event);
	}

	/** Returns what a screen reader calls a control; empty where it was given no name. */
	static String name(Control control) {
		return AccessibleName.of(control).orElse("");
	}

	/** Does what a click, or Enter, on a widget does. */
	static void fire(Widget widget, int eventType, Widget item) {
		Event event = new Event();
		event.type = eventType;
		event.widget = widget;
		event.item = item;
		widget.notifyListeners(eventType, event);
	}

	/** Does what a click on a button or menu item does. */
	static void click(Widget widget) {
		fire(widget, SWT.Selection, null);
	}

	/** Returns a control and all that are in it. */
	static Stream<Control> controls(Control root) {
		return root instanceof Composite parent
				? Stream.concat(Stream.of(root), Arrays.stream(parent.getChildren()).flatMap(Widgets::controls))
				: Stream.of(root);
	}
}
