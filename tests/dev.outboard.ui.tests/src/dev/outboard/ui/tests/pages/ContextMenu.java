package dev.outboard.ui.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import dev.outboard.ui.tests.support.EventLoop;

/** The context menu of a control, as a person sees and uses it. */
final class ContextMenu {

	private final Control control;

	ContextMenu(Control control) {
		this.control = control;
	}

	/** Chooses an item of a menu that isn't shown yet. */
	static void choose(MenuManager manager, String text) {
		Menu menu = manager.createContextMenu(Widgets.window());
		Widgets.fire(menu, SWT.Show, null);
		Widgets.click(item(menu, text));
		Widgets.fire(menu, SWT.Hide, null);
		EventLoop.settle();
	}

	/** Returns the items that can be chosen now. */
	List<String> enabled() {
		Menu menu = control.getMenu();
		Widgets.fire(menu, SWT.Show, null);
		List<String> texts = Stream.of(menu.getItems()).filter(MenuItem::isEnabled)
				.filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0).map(ContextMenu::text).toList();
		Widgets.fire(menu, SWT.Hide, null);
		return texts;
	}

	/** Chooses an item, as in {@code choose("Log Level", "Debug")}. */
	void choose(String... path) {
		Menu menu = control.getMenu();
		Widgets.fire(menu, SWT.Show, null);
		MenuItem item = item(menu, path[0]);
		for (int i = 1; i < path.length; i++) {
			Widgets.fire(item.getMenu(), SWT.Show, null);
			item = item(item.getMenu(), path[i]);
		}
		assertThat(item.isEnabled()).as(item.getText() + " can be chosen").isTrue();
		Widgets.click(item);
		Widgets.fire(menu, SWT.Hide, null);
		EventLoop.settle();
	}

	/** Returns the item of a submenu that is marked; empty where none is. */
	String marked(String submenu) {
		Menu menu = control.getMenu();
		Widgets.fire(menu, SWT.Show, null);
		Menu items = item(menu, submenu).getMenu();
		Widgets.fire(items, SWT.Show, null);
		String marked = Stream.of(items.getItems()).filter(MenuItem::getSelection).map(ContextMenu::text).findFirst()
				.orElse("");
		Widgets.fire(menu, SWT.Hide, null);
		return marked;
	}

	private static MenuItem item(Menu menu, String text) {
		return Stream.of(menu.getItems()).filter(item -> text(item).equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no item '" + text + "' in the menu"));
	}

	private static String text(MenuItem item) {
		return item.getText().replace("&", "").split("\t")[0];
	}
}
