package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;

import dev.outboard.ui.tests.support.EventLoop;

/** The Channels view, as a person sees and uses it. */
public final class ChannelsPage {

	private static final String ID = "dev.outboard.ui.views.channels";

	private final Table table;

	/** A line of the view. */
	public record Row(String name, String kind, String elements, String depth, String full, String unfinished, String put,
			String taken, String waiting, String holders) {

		static Row of(TableItem item) {
			return new Row(item.getText(0), item.getText(1), item.getText(2), item.getText(3), item.getText(4),
					item.getText(5), item.getText(6), item.getText(7), item.getText(8), item.getText(9));
		}
	}

	private ChannelsPage(Table table) {
		this.table = table;
	}

	/** Opens the view anew. */
	public static ChannelsPage open() throws PartInitException {
		close();
		IViewPart view = page().showView(ID);
		EventLoop.settle();
		return new ChannelsPage(Widgets.find(view, Table.class, table -> Widgets.name(table).equals("Channels")));
	}

	/** Closes the view. */
	public static void close() {
		Optional.ofNullable(page().findView(ID)).ifPresent(view -> page().hideView(view));
		EventLoop.settle();
	}

	/** Brings another view of the same folder to the front. */
	public static void cover() throws PartInitException {
		page().showView(IProgressConstants.PROGRESS_VIEW_ID);
		EventLoop.settle();
	}

	/** Returns the titles of the columns. */
	public List<String> columns() {
		return Arrays.stream(table.getColumns()).map(column -> column.getText()).toList();
	}

	/** Returns the lines. */
	public List<Row> rows() {
		return Arrays.stream(table.getItems()).map(Row::of).toList();
	}

	/** Waits until the line of that name is as wanted, and returns it. */
	public Row await(String name, Predicate<Row> wanted) {
		return EventLoop.until(name + " is as wanted", () -> row(name), row -> row.filter(wanted).isPresent()).orElseThrow();
	}

	/** Waits until there is no line of that name. */
	public void awaitNone(String name) {
		EventLoop.until(name + " is gone", () -> row(name).isEmpty());
	}

	/** Clicks on a line. */
	public void select(String name) {
		TableItem item = Arrays.stream(table.getItems()).filter(it -> it.getText(0).equals(name)).findFirst().orElseThrow();
		table.setSelection(item);
		Widgets.fire(table, SWT.Selection, item);
	}

	/** Returns the name in the selected line; empty where none is selected. */
	public String selected() {
		return Arrays.stream(table.getSelection()).map(TableItem::getText).findFirst().orElse("");
	}

	/** Waits until the contents of the selected channel are as wanted, each entry as in {@code key=value}. */
	public List<String> awaitContents(Predicate<List<String>> wanted) {
		return EventLoop.until("the contents are as wanted", this::contents, wanted);
	}

	/** Waits until the line above the contents says this. */
	public void awaitContentsStatus(String text) {
		EventLoop.until("it says " + text, () -> Widgets.controls(table.getShell()).filter(Label.class::isInstance)
				.map(Label.class::cast).anyMatch(label -> label.isVisible() && label.getText().equals(text)));
	}

	/** Returns whether there is a list of contents. */
	public boolean hasContents() {
		return visible("Contents of the selected channel");
	}

	/** Returns whether there is a chart. */
	public boolean hasChart() {
		return visible("Depth and throughput of the selected channel");
	}

	/** Presses the button that screen readers call so. */
	public void press(String name) {
		Widgets.click(Widgets.find(Button.class, button -> Widgets.name(button).equals(name)));
	}

	/** Presses the tool bar's button that shows the details, or hides them. */
	public void toggleDetails() {
		Widgets.press(Widgets.button(table.getShell(), "Show Details"));
	}

	private List<String> contents() {
		if (!hasContents()) {
			return List.of();
		}
		Table contents = Widgets.find(Table.class, it -> Widgets.name(it).equals("Contents of the selected channel"));
		return Arrays.stream(contents.getItems()).map(item -> item.getText(0) + '=' + item.getText(1)).toList();
	}

	private boolean visible(String name) {
		return Widgets.controls(table.getShell()).anyMatch(control -> control.isVisible() && Widgets.name(control).equals(name));
	}

	/** Returns whether the view says that there is nothing to show. */
	public boolean saysThereAreNone() {
		return Widgets.controls(table.getShell()).filter(Label.class::isInstance).map(Label.class::cast)
				.anyMatch(label -> label.isVisible() && label.getText().equals("There are no channels and no pools."));
	}

	private Optional<Row> row(String name) {
		return rows().stream().filter(row -> row.name().equals(name)).findFirst();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
