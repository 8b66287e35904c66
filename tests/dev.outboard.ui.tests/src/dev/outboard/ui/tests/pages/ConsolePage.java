package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleDocumentPartitioner;
import org.eclipse.ui.console.IConsoleView;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;

import dev.outboard.ui.tests.support.EventLoop;

/** The Console view, as a person sees and uses it. */
public final class ConsolePage {

	private ConsolePage() {
	}

	/** Waits until the view shows a console of that name. */
	public static void await(String name) {
		EventLoop.until("the Console view shows " + name, () -> title().equals(name));
	}

	/** Waits until the console shows a text, and returns all that it shows. */
	public static String awaitText(String text) {
		return EventLoop.until("the console shows " + text, ConsolePage::text, shown -> shown.contains(text));
	}

	/** Returns what the view says it shows; empty where there is no view, or nothing in it. */
	public static String title() {
		return view().filter(page()::isPartVisible).map(view -> ((ViewPart) view).getContentDescription()).orElse("");
	}

	/** Returns the text of the console that is shown. */
	public static String text() {
		return Widgets.controls(Widgets.window()).filter(StyledText.class::isInstance).map(StyledText.class::cast)
				.filter(Control::isVisible).map(StyledText::getText).findFirst().orElse("");
	}

	/** Returns the colour of a text in the console that is shown. */
	public static RGB color(String text) {
		TextConsole console = (TextConsole) view().map(IConsoleView.class::cast).orElseThrow().getConsole();
		IDocument document = console.getDocument();
		IConsoleDocumentPartitioner styles = (IConsoleDocumentPartitioner) document.getDocumentPartitioner();
		return styles.getStyleRanges(document.get().indexOf(text), 1)[0].foreground.getRGB();
	}

	/** Returns the names of all consoles. */
	public static List<String> consoles() {
		return Arrays.stream(ConsolePlugin.getDefault().getConsoleManager().getConsoles()).map(IConsole::getName).toList();
	}

	/** Presses a button of the view's tool bar. */
	public static void press(String toolTip) {
		Widgets.click(Widgets.button(Widgets.window(), toolTip));
		EventLoop.settle();
	}

	/** Shows an object in the Console view, as the Show In menu does; false where the view doesn't know how. */
	public static boolean showIn(Object element) throws PartInitException {
		IShowInTarget target = Adapters.adapt(page().showView(IConsoleConstants.ID_CONSOLE_VIEW), IShowInTarget.class);
		return target.show(new ShowInContext(null, new StructuredSelection(element)));
	}

	/** Removes all consoles, and closes the view. */
	public static void close() {
		ConsolePlugin.getDefault().getConsoleManager().removeConsoles(ConsolePlugin.getDefault().getConsoleManager().getConsoles());
		EventLoop.until("all consoles are gone", () -> consoles().isEmpty());
		view().ifPresent(view -> page().hideView(view));
		EventLoop.settle();
	}

	private static Optional<IViewPart> view() {
		return Optional.ofNullable(page().findView(IConsoleConstants.ID_CONSOLE_VIEW));
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
