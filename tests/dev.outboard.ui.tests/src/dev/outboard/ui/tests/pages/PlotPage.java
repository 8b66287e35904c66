package dev.outboard.ui.tests.pages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import dev.outboard.ui.internal.plot.PlotView;
import dev.outboard.ui.tests.support.EventLoop;

/** The Signals plot, as a person sees and uses it. */
public final class PlotPage {

	private static final String ID = "dev.outboard.ui.views.plot";

	private final PlotView view;

	/** A line of the legend. */
	public record Row(String number, String series, String worker, String latest) {

		static Row of(TableItem item) {
			return new Row(item.getText(0), item.getText(1), item.getText(2), item.getText(3));
		}
	}

	private PlotPage(PlotView view) {
		this.view = view;
	}

	/** Opens the view anew. */
	public static PlotPage open() throws PartInitException {
		close();
		return shown();
	}

	/** Opens the view, or brings it to the front. */
	public static PlotPage shown() throws PartInitException {
		PlotView view = (PlotView) page().showView(ID);
		EventLoop.settle();
		return new PlotPage(view);
	}

	/** Closes the view. */
	public static void close() {
		Optional.ofNullable(page().findView(ID)).ifPresent(view -> page().hideView(view));
		EventLoop.settle();
	}

	/** Returns whether the view offers to add a first series. */
	public boolean offersFirstSeries() {
		return Widgets.controls(Widgets.window()).filter(Link.class::isInstance).map(Link.class::cast)
				.anyMatch(link -> link.isVisible() && link.getText().startsWith("Nothing is plotted yet"));
	}

	/** Chooses series in the dialog that the button opens, as in {@code add("upper#1/temperature")}. */
	public void add(String... paths) {
		SeriesDialogPage.whenOpen(dialog -> dialog.check(List.of(paths)));
		press("Add Series\u2026");
	}

	/** Removes all series. */
	public void removeAll() {
		EventLoop.until("all series are removed", () -> {
			if (!rows().isEmpty()) {
				legend().setSelection(0);
				press("Remove Selected Series");
			}
			return offersFirstSeries();
		});
	}

	/** Returns the lines of the legend; none where there is nothing to see. */
	public List<Row> rows() {
		return offersFirstSeries() ? List.of() : Arrays.stream(legend().getItems()).map(Row::of).toList();
	}

	/** Waits until the legend has a line that is as wanted, and returns it. */
	public Row await(String what, Predicate<Row> wanted) {
		return EventLoop.until(what, () -> rows().stream().filter(wanted).findFirst(), Optional::isPresent).orElseThrow();
	}

	/** Selects the line of a series, and presses a key. */
	public void press(String series, char key) {
		Table legend = legend();
		legend.setSelection(Arrays.stream(legend.getItems()).filter(it -> it.getText(1).equals(series)).findFirst()
				.orElseThrow());
		Event event = new Event();
		event.character = key;
		event.keyCode = key;
		legend.notifyListeners(SWT.KeyDown, event);
	}

	/** Presses a button of the view's tool bar. */
	public void press(String toolTip) {
		Widgets.press(button(toolTip));
	}

	/** Returns whether a button of the view's tool bar is pressed down. */
	public boolean isDown(String toolTip) {
		return button(toolTip).getSelection();
	}

	/** Returns whether a button of the view's tool bar can be pressed. */
	public boolean isEnabled(String toolTip) {
		return button(toolTip).isEnabled();
	}

	/** Turns the mouse wheel over the middle of the chart. */
	public void wheel(int count) {
		Composite area = Widgets.find(Composite.class, it -> it.getClass().getSimpleName().equals("PlotArea"));
		Event event = new Event();
		event.count = count;
		event.x = area.getSize().x / 2;
		event.y = area.getSize().y / 2;
		area.notifyListeners(SWT.MouseWheel, event);
	}

	/** Says which file values are exported to, when somebody asks. */
	public void exportTo(Path file) {
		view.exportTo(shell -> Optional.of(file));
	}

	/** Returns how many points are drawn. */
	public int drawnPoints() {
		return view.drawnPoints();
	}

	/** Returns whether the view says this above the chart. */
	public boolean says(String text) {
		return Widgets.controls(Widgets.window()).filter(Label.class::isInstance).map(Label.class::cast)
				.anyMatch(label -> label.isVisible() && label.getText().contains(text));
	}

	private static Table legend() {
		return Widgets.find(Table.class, table -> Widgets.name(table).equals("Plotted series"));
	}

	private static ToolItem button(String toolTip) {
		return Widgets.button(Widgets.window(), toolTip);
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
