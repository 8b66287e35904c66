package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;

import dev.outboard.ui.tests.support.EventLoop;

/** The Progress view, as a person sees and uses it. */
public final class ProgressPage {

	private ProgressPage() {
	}

	/** Opens the view. */
	public static ProgressPage open() throws PartInitException {
		page().showView(IProgressConstants.PROGRESS_VIEW_ID);
		EventLoop.settle();
		return new ProgressPage();
	}

	/** Closes the view. */
	public static void close() {
		Optional.ofNullable(page().findView(IProgressConstants.PROGRESS_VIEW_ID)).ifPresent(view -> page().hideView(view));
		EventLoop.settle();
	}

	/** Returns how many operations begin with {@code name}. */
	public long count(String name) {
		return items().filter(item -> texts(item).getFirst().startsWith(name)).count();
	}

	/** Waits until there is one operation that begins with {@code name}, and returns all that it says. */
	public String await(String name, String text) {
		return EventLoop.until("there is an operation " + name + " that says " + text,
				() -> item(name).map(item -> String.join("\n", texts(item))),
				says -> says.filter(it -> it.contains(text)).isPresent()).orElseThrow();
	}

	/** Waits until no operation begins with {@code name}. */
	public void awaitNone(String name) {
		EventLoop.until("there is no operation " + name, () -> count(name) == 0);
	}

	/** Returns whether an operation has an icon. */
	public boolean hasIcon(String name) {
		return item(name).stream().flatMap(Widgets::controls).filter(Label.class::isInstance)
				.anyMatch(label -> ((Label) label).getImage() != null);
	}

	/** Returns how much of an operation is done, in percent; -1 where it doesn't say. */
	public int percent(String name) {
		return item(name).stream().flatMap(Widgets::controls).filter(ProgressBar.class::isInstance).map(ProgressBar.class::cast)
				.mapToInt(bar -> 100 * bar.getSelection() / bar.getMaximum()).findFirst().orElse(-1);
	}

	/** Presses the button that cancels an operation. */
	public void cancel(String name) {
		Widgets.click(item(name).stream().flatMap(Widgets::controls).filter(ToolBar.class::isInstance).map(ToolBar.class::cast)
				.flatMap(bar -> Arrays.stream(bar.getItems())).findFirst().orElseThrow());
	}

	private static Optional<Control> item(String name) {
		return items().filter(item -> texts(item).getFirst().startsWith(name)).findFirst();
	}

	/** Each operation is a composite of its own: a class of the workbench that is known by name only. */
	private static Stream<Control> items() {
		return Widgets.controls(Widgets.window()).filter(Control::isVisible)
				.filter(control -> control.getClass().getSimpleName().equals("ProgressInfoItem"))
				.filter(control -> !texts(control).isEmpty());
	}

	private static List<String> texts(Control item) {
		return Widgets.controls(item).<String>mapMulti((control, texts) -> {
			if (control instanceof Label label && !label.getText().isEmpty()) {
				texts.accept(label.getText());
			} else if (control instanceof Link link) {
				texts.accept(link.getText());
			}
		}).toList();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
