package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** What can be seen in the window, whatever view it is in. */
public final class LooksPage {

	private LooksPage() {
	}

	/** Returns the buttons that show an icon alone and don't say what they are for. */
	public static List<String> unnamedIcons() {
		Stream<String> items = visible().filter(ToolBar.class::isInstance).map(ToolBar.class::cast)
				.flatMap(bar -> Arrays.stream(bar.getItems())).filter(LooksPage::isUnnamed).map(ToolItem::toString);
		Stream<String> buttons = visible().filter(Button.class::isInstance).map(Button.class::cast)
				.filter(button -> button.getText().isEmpty() && button.getImage() != null && Widgets.name(button).isEmpty())
				.map(Button::toString);
		return Stream.concat(items, buttons).toList();
	}

	/** Returns what holds words to be read, as far as it can be used. */
	public static List<Control> texts() {
		return visible().filter(Control::isEnabled).filter(it -> switch (it) {
			case Label label -> !label.getText().isEmpty();
			case Text text -> true;
			case StyledText text -> true;
			case Combo combo -> true;
			case Table table -> true;
			case Tree tree -> true;
			default -> false;
		}).toList();
	}

	private static boolean isUnnamed(ToolItem item) {
		String tip = item.getToolTipText();
		return (item.getStyle() & SWT.SEPARATOR) == 0 && item.getControl() == null && item.getText().isEmpty()
				&& (tip == null || tip.isEmpty());
	}

	private static Stream<Control> visible() {
		return Widgets.controls(Widgets.window()).filter(Control::isVisible);
	}
}
