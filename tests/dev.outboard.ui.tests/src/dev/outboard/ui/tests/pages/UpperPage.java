package dev.outboard.ui.tests.pages;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import dev.outboard.ui.tests.support.EventLoop;

/** The Upper view, as a person sees and uses it. */
public final class UpperPage {

	private static final String ID = "dev.outboard.ui.views.upper";

	private final Text input;

	private UpperPage(Text input) {
		this.input = input;
	}

	/** Opens the view anew. */
	public static UpperPage open() throws PartInitException {
		close();
		page().showView(ID);
		EventLoop.settle();
		return new UpperPage(Widgets.find(Text.class, text -> text.getMessage().contains("press Enter")));
	}

	/** Closes the view. */
	public static void close() {
		Optional.ofNullable(page().findView(ID)).ifPresent((IViewPart view) -> page().hideView(view));
		EventLoop.settle();
	}

	/** Types {@code text} and presses Enter. */
	public void enter(String text) {
		input.setText(text);
		Widgets.fire(input, SWT.DefaultSelection, null);
	}

	/** Returns what has been answered so far. */
	public String answers() {
		return neighbour(Text.class).getText();
	}

	/** Returns what the line at the bottom says. */
	public String status() {
		return neighbour(Label.class).getText();
	}

	private <T extends Control> T neighbour(Class<T> kind) {
		for (Control control : input.getParent().getChildren()) {
			if (kind.isInstance(control) && control != input) {
				return kind.cast(control);
			}
		}
		throw new AssertionError("no " + kind.getSimpleName() + " in the Upper view");
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
