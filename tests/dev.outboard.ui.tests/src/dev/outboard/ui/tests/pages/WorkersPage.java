package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
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
	private int linesWritten;

	/** A line of the view, below a definition or the definition itself. */
	public record Row(String name, String state, String pid, String uptime, boolean hasIcon) {

		static Row of(TreeItem item) {
			return new Row(cell(item, "Name"), cell(item, "State"), cell(item, "PID"), cell(item, "Uptime"),
					item.getImage() != null);
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

	/** Returns the titles of the columns that are shown, in the order that they have. */
	public List<String> columns() {
		return Arrays.stream(tree.getColumnOrder()).mapToObj(tree::getColumn).filter(column -> column.getWidth() > 0)
				.map(TreeColumn::getText).toList();
	}

	/** Returns what stands in a column about the first worker of a definition. */
	public String cell(String definition, String column) {
		return cell(definition(definition).getItem(0), column);
	}

	/** Returns the title of the column that the arrow is on; empty where none is. */
	public String sortedBy() {
		return Optional.ofNullable(tree.getSortColumn()).map(TreeColumn::getText).orElse("");
	}

	/** Gives a column another width, as one does by its right edge. */
	public void drag(String column, int width) {
		tree.getColumn(index(tree, column)).setWidth(width);
		EventLoop.settle();
	}

	/** Returns how wide a column is. */
	public int width(String column) {
		return tree.getColumn(index(tree, column)).getWidth();
	}

	/** Clicks on the header of a column. */
	public void clickHeader(String column) {
		Widgets.click(tree.getColumn(index(tree, column)));
	}

	/** Ticks a column in the view menu, or unticks it. */
	public void toggleColumn(String column) {
		chooseInColumns(column);
	}

	/** Chooses in the view menu that the columns be as they were at first. */
	public void restoreColumns() {
		chooseInColumns("Restore Defaults");
	}

	/** Writes something into the filter field. */
	public void filter(String text) {
		filterField().setText(text);
		EventLoop.settle();
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

	/** Presses a key while the lines have the focus. */
	public void press(int modifiers, int key) {
		focusLines();
		Widgets.press(tree, modifiers, key);
		EventLoop.settle();
	}

	/** Goes to the lines. */
	public void focusLines() {
		page().activate(page().findView(ID));
		tree.setFocus();
		EventLoop.settle();
	}

	/** Returns whether what is typed goes into the filter. */
	public boolean isFilterFocused() {
		return filterField().isFocusControl();
	}

	/** Clicks on a worker. */
	public WorkersPage selectWorkerNamed(String definition, String name) {
		return select(Arrays.stream(definition(definition).getItems()).filter(item -> item.getText().equals(name)).findFirst()
				.orElseThrow(() -> new AssertionError("no worker " + name)));
	}

	/** Presses a button of the view's tool bar, once it is enabled. */
	public void press(String toolTip) {
		EventLoop.until("'" + toolTip + "' is enabled", () -> isEnabled(toolTip));
		Widgets.click(button(toolTip));
	}

	/** Presses a button of the view's tool bar, and then one of the dialog that asks whether it was meant. */
	public void press(String toolTip, String dialog, String answer) {
		DialogPage.whenOpen(dialog, question -> question.press(answer));
		press(toolTip);
	}

	/** Returns whether a button of the view's tool bar can be pressed. */
	public boolean isEnabled(String toolTip) {
		return button(toolTip).isEnabled();
	}

	/** Returns the context menu's items that can be chosen now. */
	public List<String> contextMenu() {
		return new ContextMenu(tree).enabled();
	}

	/** Chooses an item of the context menu, as in {@code choose("Log Level", "Debug")}. */
	public void choose(String... path) {
		new ContextMenu(tree).choose(path);
	}

	/** Returns the item of a submenu of the context menu that is marked; empty where none is. */
	public String marked(String submenu) {
		return new ContextMenu(tree).marked(submenu);
	}

	/** Returns the text that is on the clipboard; empty where none is. */
	public String clipboard() {
		return Widgets.clipboard(tree.getDisplay());
	}

	/** Begins to count the lines whose texts are asked for. */
	public void countLinesWritten() {
		if (linesWritten == 0) {
			tree.addListener(SWT.SetData, e -> linesWritten++);
		}
		linesWritten = 0;
	}

	/** Returns how many lines' texts were asked for since that was counted. */
	public int linesWritten() {
		return linesWritten;
	}

	/** Returns what stands in a column about a definition. */
	public String definition(String definition, String column) {
		return cell(definition(definition), column);
	}

	/** Returns how many lines there are below a definition. */
	public int countWorkers(String definition) {
		return definition(definition).getItemCount();
	}

	/** Scrolls down to the last worker of a definition. */
	public void scrollToLastWorker(String definition) {
		TreeItem item = definition(definition);
		tree.showItem(item.getItem(item.getItemCount() - 1));
	}

	/** Returns the last line below a definition. */
	public Row lastWorker(String definition) {
		TreeItem item = definition(definition);
		return Row.of(item.getItem(item.getItemCount() - 1));
	}

	/** Selects all lines, as Ctrl+A does. */
	public WorkersPage selectAll() {
		tree.selectAll();
		Widgets.fire(tree, SWT.Selection, null);
		return this;
	}

	private WorkersPage select(TreeItem item) {
		tree.setSelection(item);
		Widgets.fire(tree, SWT.Selection, item);
		return this;
	}

	private TreeItem definition(String name) {
		return EventLoop.until(name + " is in the Workers view",
				() -> Arrays.stream(tree.getItems()).filter(item -> item.getText().equals(name)).findFirst(), Optional::isPresent)
				.get();
	}

	private static Text filterField() {
		return Widgets.find(Text.class, field -> "type to filter".equals(field.getMessage()));
	}

	private ToolItem button(String toolTip) {
		return Widgets.button(tree.getShell(), toolTip);
	}

	private static void chooseInColumns(String text) {
		IViewPart view = page().findView(ID);
		MenuManager columns = (MenuManager) view.getViewSite().getActionBars().getMenuManager().getItems()[0];
		ContextMenu.choose(columns, text);
	}

	private static String cell(TreeItem item, String column) {
		return item.getText(index(item.getParent(), column));
	}

	private static int index(Tree tree, String column) {
		return IntStream.range(0, tree.getColumnCount()).filter(i -> tree.getColumn(i).getText().equals(column)).findFirst()
				.orElseThrow(() -> new AssertionError("no column " + column));
	}

	private static boolean isOurs(Tree tree) {
		return Arrays.stream(tree.getColumns()).anyMatch(column -> column.getText().equals("PID"));
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
