package dev.outboard.ui.tests.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import dev.outboard.api.WorkerHandle;
import dev.outboard.ui.tests.support.EventLoop;

/** The Call view, as a person sees and uses it. */
public final class CallPage extends CallResults {

	private static final String ID = "dev.outboard.ui.views.call";
	private static final String FUNCTIONS = "Function to call";

	private CallPage() {
	}

	/** Opens the view anew, as large as the window. */
	public static CallPage open() throws PartInitException {
		close();
		page().showView(ID);
		page().setPartState(page().findViewReference(ID), IWorkbenchPage.STATE_MAXIMIZED);
		EventLoop.settle();
		return new CallPage();
	}

	/** Returns the view that something else has opened. */
	public static CallPage opened() {
		EventLoop.until("the Call view is there", CallPage::isOpen);
		EventLoop.settle();
		return new CallPage();
	}

	/** Returns whether the view is open. */
	public static boolean isOpen() {
		return page().findView(ID) != null;
	}

	/** Closes the view. */
	public static void close() {
		Optional.ofNullable(page().findViewReference(ID)).ifPresent(view -> {
			if (page().getPartState(view) == IWorkbenchPage.STATE_MAXIMIZED) {
				page().setPartState(view, IWorkbenchPage.STATE_RESTORED);
			}
			page().hideView(view);
		});
		EventLoop.settle();
	}

	/** Returns the workers that can be chosen. */
	public List<String> workers() {
		return List.of(named(Combo.class, "Worker to call").getItems());
	}

	/** Returns the worker that is chosen; empty where none is. */
	public String worker() {
		return named(Combo.class, "Worker to call").getText();
	}

	/** Chooses a worker, once it is offered. */
	public CallPage chooseWorker(String name) {
		EventLoop.until(name + " is offered", () -> workers().contains(name));
		select("Worker to call", name);
		return this;
	}

	/** Chooses a worker, and returns it. */
	public <C> WorkerHandle<C> choose(WorkerHandle<C> worker) {
		chooseWorker(worker.displayName());
		return worker;
	}

	/** Returns the functions that can be chosen. */
	public List<String> functions() {
		return List.of(functionList().getItems());
	}

	/** Writes into the field above the functions. */
	public void filter(String text) {
		named(Text.class, "Filter functions").setText(text);
		EventLoop.settle();
	}

	/** Chooses the function whose signature begins so, once it is there. */
	public CallPage chooseFunction(String begin) {
		EventLoop.until(begin + " is there", () -> functions().stream().anyMatch(it -> it.startsWith(begin)));
		org.eclipse.swt.widgets.List list = functionList();
		list.select(IntStream.range(0, list.getItemCount()).filter(i -> list.getItem(i).startsWith(begin)).findFirst()
				.orElseThrow());
		Widgets.click(list);
		EventLoop.settle();
		return this;
	}

	/** Returns the function that is chosen; empty where none is. */
	public String function() {
		return Stream.of(functionList().getSelection()).findFirst().orElse("");
	}

	/** Writes into a field of the form. */
	public CallPage type(String field, String text) {
		named(Text.class, field).setText(text);
		EventLoop.settle();
		return this;
	}

	/** Returns what stands in a field of the form. */
	public String field(String field) {
		return named(Text.class, field).getText();
	}

	/** Chooses in a field of the form. */
	public CallPage select(String field, String item) {
		Combo combo = named(Combo.class, field);
		combo.select(combo.indexOf(item));
		Widgets.click(combo);
		EventLoop.settle();
		return this;
	}

	/** Returns what can be chosen in a field of the form. */
	public List<String> choice(String field) {
		return List.of(named(Combo.class, field).getItems());
	}

	/** Ticks or unticks a field of the form. */
	public CallPage tick(String field) {
		Button check = named(Button.class, field);
		check.setSelection(!check.getSelection());
		Widgets.click(check);
		EventLoop.settle();
		return this;
	}

	/** Adds an element to a table of the form, and writes into its cells, going on by Tab. */
	public CallPage add(String field, String... cells) {
		Widgets.click(named(Button.class, "Add an element to " + field));
		for (int i = 0; i < cells.length; i++) {
			EventLoop.until("a cell is being edited", () -> cell(field).isPresent());
			Text editor = cell(field).orElseThrow();
			editor.setText(cells[i]);
			if (i < cells.length - 1) {
				editor.traverse(SWT.TRAVERSE_TAB_NEXT);
			} else {
				Widgets.fire(editor, SWT.DefaultSelection, null);
			}
			EventLoop.settle();
		}
		return this;
	}

	/** Removes an element from a table of the form. */
	public void remove(String field, int index) {
		Table table = named(Table.class, field);
		table.setSelection(index);
		Widgets.fire(table, SWT.Selection, table.getItem(index));
		Widgets.click(named(Button.class, "Remove the selected element of " + field));
		EventLoop.settle();
	}

	/** Says how often to call. */
	public CallPage times(int times) {
		named(Spinner.class, "How often to call").setSelection(times);
		return this;
	}

	/** Presses Call. */
	public CallPage call() {
		EventLoop.until("it can be called; " + status(), this::canCall);
		Widgets.click(button("Call"));
		return this;
	}

	/** Returns whether Call can be pressed. */
	public boolean canCall() {
		return button("Call").isEnabled();
	}

	/** Presses a button, once it can be pressed. */
	public void press(String text) {
		EventLoop.until(text + " can be pressed", () -> button(text).isEnabled());
		Widgets.click(button(text));
		EventLoop.settle();
	}

	/** Returns whether a button can be pressed. */
	public boolean isEnabled(String text) {
		return button(text).isEnabled();
	}

	/** Returns what stands above the buttons. */
	public String status() {
		return Stream.of(button("Call").getParent().getChildren()).filter(Label.class::isInstance).map(Label.class::cast)
				.findFirst().orElseThrow().getText();
	}

	/** Returns whether a bar shows how far the call is. */
	public boolean hasProgress() {
		return Widgets.controls(Widgets.window()).filter(ProgressBar.class::isInstance)
				.anyMatch(bar -> "Progress of the call".equals(Widgets.name(bar)) && bar.isVisible());
	}

	/** Gives the focus to a field of the form. */
	public void focus(String field) {
		named(Control.class, field).forceFocus();
		EventLoop.settle();
	}

	/** Returns the name of what has the focus; empty where it has none. */
	public static String focused() {
		Control control = Widgets.window().getDisplay().getFocusControl();
		return control == null ? "" : control instanceof Button button && !button.getText().isEmpty() ? button.getText()
				: Widgets.name(control);
	}

	/** Returns the button that Enter presses; empty where there is none. */
	public static String defaultButton() {
		return Optional.ofNullable(Widgets.window().getDefaultButton()).map(Button::getText).orElse("");
	}

	private Optional<Text> cell(String field) {
		return Stream.of(named(Table.class, field).getChildren()).filter(Text.class::isInstance).map(Text.class::cast)
				.filter(Control::isVisible).findFirst();
	}

	private static org.eclipse.swt.widgets.List functionList() {
		return named(org.eclipse.swt.widgets.List.class, FUNCTIONS);
	}

	private static Button button(String text) {
		return Widgets.find(Button.class, button -> button.getText().equals(text));
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
