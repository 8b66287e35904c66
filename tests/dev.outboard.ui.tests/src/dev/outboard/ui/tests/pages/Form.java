package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** What can be filled in and pressed in a dialog: fields, by the labels before them, and buttons and boxes, by their texts. */
record Form(Shell shell) {

	/** Returns the field behind a label. */
	Control behind(String label) {
		return all(Label.class).filter(it -> text(it.getText()).startsWith(label)).map(it -> {
			Control[] siblings = it.getParent().getChildren();
			return siblings[Arrays.asList(siblings).indexOf(it) + 1];
		}).findFirst().orElseThrow(() -> new AssertionError("no field " + label));
	}

	/** Chooses from the list behind a label. */
	void choose(String label, String item) {
		Combo combo = (Combo) behind(label);
		combo.select(combo.indexOf(item));
		Widgets.click(combo);
	}

	/** Returns a button or box. */
	Button button(String text) {
		return all(Button.class).filter(Control::isVisible).filter(it -> text(it.getText()).equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no button " + text));
	}

	/** Clicks on a button or box. */
	void press(String text) {
		Button button = button(text);
		if ((button.getStyle() & SWT.CHECK) != 0) {
			button.setSelection(!button.getSelection());
		}
		Widgets.click(button);
	}

	private <T extends Control> Stream<T> all(Class<T> kind) {
		return Widgets.controls(shell).filter(kind::isInstance).map(kind::cast);
	}

	/** Returns what a person reads. */
	private static String text(String withMnemonic) {
		return withMnemonic.replace("&", "");
	}
}
