package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

import dev.outboard.ui.tests.support.EventLoop;

/** The pop-ups about failed workers. */
public final class NotificationPage {

	private final Shell shell;

	private NotificationPage(Shell shell) {
		this.shell = shell;
	}

	/** Waits until one is open that says {@code text}, and returns it. */
	public static NotificationPage await(String text) {
		EventLoop.until("a pop-up says " + text, () -> open().stream().anyMatch(page -> page.text().contains(text)));
		return open().stream().filter(page -> page.text().contains(text)).findFirst().orElseThrow();
	}

	/** Returns those that are open. */
	public static List<NotificationPage> open() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible).map(NotificationPage::new)
				.filter(page -> page.text().contains("failed") && page.hasLink()).toList();
	}

	/** Closes all. */
	public static void closeAll() {
		open().forEach(page -> page.shell.close());
		EventLoop.settle();
	}

	/** Returns what it says, title first. */
	public String text() {
		return Widgets.controls(shell).filter(Label.class::isInstance).map(Label.class::cast).map(Label::getText)
				.collect(Collectors.joining("\n"));
	}

	/** Clicks on its link. */
	public void show() {
		Widgets.click(Widgets.controls(shell).filter(Link.class::isInstance).findFirst().orElseThrow());
	}

	private boolean hasLink() {
		return Widgets.controls(shell).anyMatch(Link.class::isInstance);
	}
}
