package dev.outboard.ui.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

import dev.outboard.ui.tests.support.EventLoop;

/** The keyboard: its keys go, as real ones do, to whatever has the focus. */
public final class Keys {

	private Keys() {
	}

	/** Types letters and digits. */
	public static void type(String text) {
		activate();
		text.chars().forEach(character -> stroke(0, (char) character));
	}

	/** Presses and releases one key, all others held down meanwhile. */
	public static void press(int... keys) {
		activate();
		for (int i = 0; i < keys.length; i++) {
			post(SWT.KeyDown, keys[i], '\0');
		}
		for (int i = keys.length - 1; i >= 0; i--) {
			post(SWT.KeyUp, keys[i], '\0');
		}
		EventLoop.settle();
	}

	private static void stroke(int key, char character) {
		post(SWT.KeyDown, key, character);
		post(SWT.KeyUp, key, character);
		EventLoop.settle();
	}

	private static void post(int type, int key, char character) {
		Event event = new Event();
		event.type = type;
		event.keyCode = key;
		event.character = character;
		assertThat(Display.getCurrent().post(event)).as("the key can be pressed").isTrue();
	}

	/** Keys go to the window that is active. */
	private static void activate() {
		Widgets.window().forceActive();
	}
}
