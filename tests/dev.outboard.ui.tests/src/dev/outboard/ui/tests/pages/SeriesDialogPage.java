package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The dialog that asks for series to plot. */
public final class SeriesDialogPage {

	private static final int LOOK_AGAIN = 20;
	private static final int PATIENCE = 500;

	private final Shell shell;
	private int looks;

	private SeriesDialogPage(Shell shell) {
		this.shell = shell;
	}

	/** Does something as soon as the dialog is open: from a timer, for it runs the event loop until it is closed. */
	public static void whenOpen(Consumer<SeriesDialogPage> action) {
		Display.getCurrent().timerExec(LOOK_AGAIN, () -> find().ifPresentOrElse(action, () -> whenOpen(action)));
	}

	/** Waits until all that is wanted can be chosen, chooses it, and presses Add; Cancel where that never comes. */
	public void check(List<String> paths) {
		List<Optional<TreeItem>> found = paths.stream().map(this::item).toList();
		if (found.stream().allMatch(Optional::isPresent)) {
			found.forEach(item -> check(item.get()));
			press("Add");
		} else if (++looks > PATIENCE) {
			press("Cancel");
		} else {
			shell.getDisplay().timerExec(LOOK_AGAIN, () -> check(paths));
		}
	}

	/** Returns what can be chosen, as in {@code upper#1/temperature}. */
	public List<String> choices() {
		return Arrays.stream(tree().getItems()).flatMap(worker -> Stream.of(worker.getItems())).map(SeriesDialogPage::path)
				.toList();
	}

	/** Presses a button. */
	public void press(String text) {
		new Form(shell).press(text);
	}

	private void check(TreeItem item) {
		item.setChecked(true);
		Event event = new Event();
		event.detail = SWT.CHECK;
		event.item = item;
		tree().notifyListeners(SWT.Selection, event);
	}

	private Optional<TreeItem> item(String path) {
		return Arrays.stream(tree().getItems()).flatMap(worker -> Stream.of(worker.getItems()))
				.filter(member -> path.equals(path(member))).findFirst();
	}

	private static String path(TreeItem member) {
		return member.getParentItem().getText() + '/' + member.getText();
	}

	private Tree tree() {
		return Widgets.controls(shell).filter(Tree.class::isInstance).map(Tree.class::cast).findFirst().orElseThrow();
	}

	private static Optional<SeriesDialogPage> find() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
				.filter(shell -> shell.getText().equals("Add Series to the Plot")).findFirst().map(SeriesDialogPage::new);
	}
}
