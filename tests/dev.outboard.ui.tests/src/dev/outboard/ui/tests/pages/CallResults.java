package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

import dev.outboard.ui.tests.support.EventLoop;

/** The lower half of the Call view: the result, and the history. */
public sealed class CallResults permits CallPage {

	CallResults() {
	}

	/** Waits for a result whose headline contains {@code text}, and returns the headline. */
	public String awaitResult(String text) {
		return EventLoop.until("the result says " + text, this::headline, it -> it.contains(text));
	}

	/** Returns the text of the result; empty where there is none now. */
	public String resultText() {
		return Widgets.controls(tabs()).filter(Text.class::isInstance).map(Text.class::cast)
				.filter(text -> Widgets.name(text).equals("Result of the call")).findFirst().map(Text::getText).orElse("");
	}

	/** Returns how many rows the table of the result has. */
	public int resultRows() {
		return named(Table.class, "Result of the call").getItemCount();
	}

	/** Returns the headings of the table of the result. */
	public List<String> resultColumns() {
		return Arrays.stream(named(Table.class, "Result of the call").getColumns()).map(column -> column.getText()).toList();
	}

	/** Returns what the picture of the result is said to be. */
	public String picture() {
		return Widgets.name(Widgets.find(Canvas.class, canvas -> Widgets.name(canvas).contains("pixels")));
	}

	/** Goes to a tab. */
	public CallPage tab(String title) {
		CTabFolder tabs = tabs();
		tabs.setSelection(
				Arrays.stream(tabs.getItems()).filter(item -> item.getText().equals(title)).findFirst().orElseThrow());
		EventLoop.settle();
		return (CallPage) this;
	}

	/** Returns the lines of the history, the newest first. */
	public List<List<String>> history() {
		return cells("Calls made before");
	}

	/** Clicks on a line of the history. */
	public CallPage selectHistory(int index) {
		Table table = named(Table.class, "Calls made before");
		table.setSelection(index);
		Widgets.fire(table, SWT.Selection, table.getItem(index));
		EventLoop.settle();
		return (CallPage) this;
	}

	/** Returns all that is said of the selected line of the history. */
	public String historyDetails() {
		return named(Text.class, "The selected call").getText();
	}

	/** Returns the cells of a table of the form, or of the result. */
	public List<List<String>> cells(String field) {
		Table table = named(Table.class, field);
		return Arrays.stream(table.getItems())
				.map(item -> IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).toList()).toList();
	}

	private String headline() {
		return Widgets.controls(tabs()).filter(CLabel.class::isInstance).map(CLabel.class::cast).findFirst().orElseThrow()
				.getText();
	}

	private static CTabFolder tabs() {
		return Widgets.find(CTabFolder.class,
				folder -> Arrays.stream(folder.getItems()).anyMatch(item -> item.getText().equals("History")));
	}

	static <T extends Control> T named(Class<T> kind, String name) {
		return Widgets.find(kind, control -> Widgets.name(control).equals(name));
	}
}
