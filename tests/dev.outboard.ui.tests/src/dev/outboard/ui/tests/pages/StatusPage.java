package dev.outboard.ui.tests.pages;

import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The item about all workers in the window's status line. */
public final class StatusPage {

	private StatusPage() {
	}

	/** Returns what it says. */
	public static String text() {
		return item().getText();
	}

	/** Returns its tool tip. */
	public static String toolTip() {
		return item().getToolTipText();
	}

	/** Clicks on it. */
	public static void click() {
		Widgets.click(item());
	}

	/** Returns whether its text can be seen as a whole. */
	public static boolean fits() {
		ToolItem item = item();
		return item.getBounds().x + item.getBounds().width <= item.getParent().getParent().getBounds().width;
	}

	private static ToolItem item() {
		return Widgets.find(ToolBar.class, bar -> Widgets.name(bar).equals("Workers in total")).getItem(0);
	}
}
