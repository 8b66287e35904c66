package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import dev.outboard.ui.tests.support.EventLoop;

/** The Workers view, as a person sees and uses it. */
public final class WorkersPage {

	private static final String ID = "dev.outboard.ui.views.workers";

	private final Tree tree;

	/** A line of the view, below a definition or the definition itself. */
	public record Row(String name, String state, String pid, String uptime, boolean hasIcon) {

		static Row of(TreeItem item) {
			return new Row(item.getText(0), item.getText(1), item.getText(2), item.getText(3), item.getImage() != null);
		}
	}

	private WorkersPage(Tree tree) {
		this.tree = tree;
	}

	/** Opens the view anew. */
	public static WorkersPage open() throws PartInitException {
		close();
		page().showView(ID);
		EventLoop.settle();
		return new WorkersPage(Widgets.find(Tree.class, WorkersPage::isOurs));
	}

	/** Closes the view. */
	public static void close() {
		Optional.ofNullable(page().findView(ID)).ifPresent((IViewPart view) -> page().hideView(view));
		EventLoop.settle();
	}

	/** Returns the titles of the columns. */
	public List<String> columns() {
		return Arrays.stream(tree.getColumns()).map(column -> column.getText()).toList();
	}

	/** Returns the lines of the definitions. */
	public List<Row> definitions() {
		return Arrays.stream(tree.getItems()).map(Row::of).toList();
	}

	/** Returns the lines of a definition's workers that can be seen. */
	public List<Row> workers(String definition) {
		TreeItem item = definition(definition);
		return item.getExpanded() ? Arrays.stream(item.getItems()).map(Row::of).toList() : List.of();
	}

	/** Waits until the only worker of a definition is in a state that begins with {@code state}, and returns its line. */
	public Row awaitWorker(String definition, String state) {
		return EventLoop.until(definition + " has a worker that is " + state, () -> workers(definition),
				rows -> rows.size() == 1 && rows.get(0).state().startsWith(state)).get(0);
	}

	/** Waits until a definition has no workers. */
	public void awaitNoWorker(String definition) {
		EventLoop.until(definition + " has no worker", () -> definition(definition).getItemCount() == 0);
	}

	/** Opens a definition's line, so that its workers can be seen. */
	public void expand(String definition) {
		TreeItem item = definition(definition);
		Widgets.fire(tree, SWT.Expand, item);
		item.setExpanded(true);
	}

	/** Clicks on a definition. */
	public WorkersPage selectDefinition(String definition) {
		return select(definition(definition));
	}

	/** Clicks on the first worker of a definition. */
	public WorkersPage selectWorker(String definition) {
		return select(definition(definition).getItem(0));
	}

	/** Returns the name in the selected line; empty where none is selected. */
	public String selected() {
		return Arrays.stream(tree.getSelection()).map(TreeItem::getText).findFirst().orElse("");
	}

	/** Presses Enter on the selected line. */
	public void pressEnter() {
		Widgets.fire(tree, SWT.DefaultSelection, tree.getSelection()[0]);
	}

	/** Presses a button of the view's tool bar, once it is enabled. */
	public void press(String toolTip) {
		EventLoop.until("'" + toolTip + "' is enabled", () -> isEnabled(toolTip));
		Widgets.click(button(toolTip));
	}

	/** Returns whether a button of the view's tool bar can be pressed. */
	public boolean isEnabled(String toolTip) {
		return button(toolTip).isEnabled();
	}

	/** Returns the context menu's items that can be chosen now. */
	public List<String> contextMenu() {
		Menu menu = tree.getMenu();
		Widgets.fire(menu, SWT.Show, null);
		List<String> texts = Stream.of(menu.getItems()).filter(MenuItem::isEnabled)
				.filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0).map(item -> item.getText().replace("&", "")).toList();
		Widgets.fire(menu, SWT.Hide, null);
		return texts;
	}

	private WorkersPage select(TreeItem item) {
		tree.setSelection(item);
		Widgets.fire(tree, SWT.Selection, item);
		return this;
	}

	private TreeItem definition(String name) {
		return Arrays.stream(tree.getItems()).filter(item -> item.getText().equals(name)).findFirst()
				.orElseThrow(() -> new AssertionError("no definition " + name + " in the Workers view"));
	}

	private ToolItem button(String toolTip) {
		return Widgets.button(tree.getShell(), toolTip).orElseThrow(() -> new AssertionError("no button '" + toolTip + "'"));
	}

	private static boolean isOurs(Tree tree) {
		return tree.getColumnCount() == 4 && tree.getColumn(2).getText().equals("PID");
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
