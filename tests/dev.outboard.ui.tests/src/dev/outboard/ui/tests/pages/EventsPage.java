package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import dev.outboard.ui.tests.support.EventLoop;

/** The Events view, as a person sees and uses it. */
public final class EventsPage {

	private static final String ID = "dev.outboard.ui.views.events";

	private final Table table;

	/** A line of the view. */
	public record Row(String time, String worker, String kind, String name, String text) {

		static Row of(TableItem item) {
			return new Row(item.getText(0), item.getText(1), item.getText(2), item.getText(3), item.getText(4));
		}
	}

	private EventsPage(Table table) {
		this.table = table;
	}

	/** Opens the view anew. */
	public static EventsPage open() throws PartInitException {
		close();
		page().showView(ID);
		EventLoop.settle();
		return find();
	}

	/** Returns the view that is open. */
	public static EventsPage find() {
		return new EventsPage(Widgets.find(Table.class, table -> Widgets.name(table).equals("Events")));
	}

	/** Closes the view. */
	public static void close() {
		Optional.ofNullable(page().findView(ID)).ifPresent(view -> page().hideView(view));
		EventLoop.settle();
	}

	/** Returns the titles of the columns. */
	public List<String> columns() {
		return Arrays.stream(table.getColumns()).map(column -> column.getText()).toList();
	}

	/** Returns how many lines there are. */
	public int count() {
		return table.getItemCount();
	}

	/** Returns the lines. */
	public List<Row> rows() {
		return Arrays.stream(table.getItems()).map(Row::of).toList();
	}

	/** Returns the last line. */
	public Row last() {
		return Row.of(table.getItem(table.getItemCount() - 1));
	}

	/** Waits until the last line says {@code text}. */
	public void awaitLast(String text) {
		EventLoop.until("the last event says " + text, () -> count() > 0 && last().text().equals(text));
	}

	/** Returns the index of the line that can be seen above all others. */
	public int top() {
		return table.getTopIndex();
	}

	/** Clicks on a line. */
	public void select(int index) {
		table.setSelection(index);
		Widgets.fire(table, SWT.Selection, table.getItem(index));
	}

	/** Returns the line that is selected. */
	public Row selected() {
		return Row.of(table.getItem(table.getSelectionIndex()));
	}

	/** Returns what is shown of the selected event. */
	public String details() {
		return Widgets.find(Text.class, text -> Widgets.name(text).equals("Properties of the selected event")).getText();
	}

	/** Returns the line below the events. */
	public String status() {
		return Widgets.find(Label.class, label -> label.getText().contains(" events")).getText();
	}

	/** Chooses a worker or kind. */
	public void choose(String comboName, String item) {
		Combo combo = Widgets.find(Combo.class, it -> Widgets.name(it).equals(comboName));
		combo.select(combo.indexOf(item));
		Widgets.click(combo);
	}

	/** Returns what is chosen. */
	public String chosen(String comboName) {
		return Widgets.find(Combo.class, it -> Widgets.name(it).equals(comboName)).getText();
	}

	/** Returns what stands in a field of the filter. */
	public String typed(String fieldName) {
		return Widgets.find(Text.class, it -> Widgets.name(it).equals(fieldName)).getText();
	}

	/** Lets all events through. */
	public void clearFilter() {
		choose("Worker to show", "All workers");
		choose("Kinds to show", "All kinds");
		type("Part of the name", "");
		type("Part of the value or text", "");
	}

	/** Gives a column another width, as one does by its right edge. */
	public void drag(int column, int width) {
		table.getColumn(column).setWidth(width);
		EventLoop.settle();
	}

	/** Returns how wide a column is. */
	public int width(int column) {
		return table.getColumn(column).getWidth();
	}

	/** Presses a key while the events have the focus. */
	public void press(int modifiers, int key) {
		page().activate(page().findView(ID));
		table.setFocus();
		EventLoop.settle();
		Widgets.press(table, modifiers, key);
		EventLoop.settle();
	}

	/** Returns whether what is typed goes into the filter of texts. */
	public boolean isFilterFocused() {
		return Widgets.find(Text.class, it -> Widgets.name(it).equals("Part of the value or text")).isFocusControl();
	}

	/** Returns what can be chosen. */
	public List<String> choices(String comboName) {
		return List.of(Widgets.find(Combo.class, it -> Widgets.name(it).equals(comboName)).getItems());
	}

	/** Types into a field of the filter. */
	public void type(String fieldName, String typed) {
		Widgets.find(Text.class, it -> Widgets.name(it).equals(fieldName)).setText(typed);
	}

	/** Presses a button of the view's tool bar. */
	public void press(String toolTip) {
		Widgets.press(button(toolTip));
	}

	/** Returns whether a button of the view's tool bar is pressed down. */
	public boolean isDown(String toolTip) {
		return button(toolTip).getSelection();
	}

	private ToolItem button(String toolTip) {
		return Widgets.button(table.getShell(), toolTip);
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
