package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

import dev.outboard.ui.tests.support.EventLoop;

/** The workbench window: its menus, and the dialogs that they open. */
public final class WorkbenchPage {

	private static final int LOOK_AGAIN = 50;

	private WorkbenchPage() {
	}

	/** Returns the titles of the menus. */
	public static List<String> menus() {
		return texts(Widgets.window().getMenuBar());
	}

	/** Returns the items of a menu, as in {@code items("Window", "Show View")}. */
	public static List<String> items(String... path) {
		return texts(menu(path));
	}

	/** Returns what the status line says. */
	public static String statusLine() {
		return Widgets.find(CLabel.class, label -> label.getParent().getClass().getSimpleName().equals("StatusLine")).getText();
	}

	/** Chooses an item of a menu, as in {@code choose("Welcome", "Help")}. */
	public static void choose(String item, String... path) {
		Widgets.click(item(menu(path), item));
		EventLoop.settle();
	}

	/** Presses a button of a tool bar in the window. */
	public static void press(String toolTip) {
		Widgets.click(Widgets.button(Widgets.window(), toolTip));
		EventLoop.settle();
	}

	/** Chooses an item that opens a dialog, closes the dialog as soon as it is open, and returns its title. */
	public static String dialogOpenedBy(String item, String... path) {
		List<Shell> before = List.of(Display.getCurrent().getShells());
		StringBuilder title = new StringBuilder();
		closeNext(shell -> !before.contains(shell) && shell.isVisible() && !shell.getText().isEmpty(), title);
		Widgets.click(item(menu(path), item));
		EventLoop.until(item + " has opened a dialog", () -> !title.isEmpty());
		EventLoop.settle();
		return title.toString();
	}

	/** Does so from a timer, since the dialog runs the event loop until it is closed. */
	private static void closeNext(Predicate<Shell> wanted, StringBuilder title) {
		Display display = Display.getCurrent();
		display.timerExec(LOOK_AGAIN, () -> Stream.of(display.getShells()).filter(wanted).findFirst()
				.ifPresentOrElse(shell -> {
					title.append(shell.getText());
					shell.close();
				}, () -> closeNext(wanted, title)));
	}

	private static Menu menu(String... path) {
		Menu menu = Widgets.window().getMenuBar();
		for (String title : path) {
			menu = item(menu, title).getMenu();
			Widgets.fire(menu, SWT.Show, null);
		}
		return menu;
	}

	private static MenuItem item(Menu menu, String text) {
		return Arrays.stream(menu.getItems()).filter(item -> text(item).equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no item '" + text + "' among " + texts(menu)));
	}

	private static List<String> texts(Menu menu) {
		return Arrays.stream(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
				.map(WorkbenchPage::text).toList();
	}

	/** Without mnemonic and key binding. */
	private static String text(MenuItem item) {
		return item.getText().replace("&", "").split("\t")[0];
	}
}
