package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import dev.outboard.ui.tests.support.EventLoop;

/** The Properties view, as a person sees it. */
public final class PropertiesPage {

	private PropertiesPage() {
	}

	/** Opens the view beside what is selected. */
	public static PropertiesPage open() throws PartInitException {
		page().showView(IPageLayout.ID_PROP_SHEET, null, IWorkbenchPage.VIEW_VISIBLE);
		EventLoop.settle();
		return new PropertiesPage();
	}

	/** Closes the view. */
	public static void close() {
		Optional.ofNullable(page().findView(IPageLayout.ID_PROP_SHEET)).ifPresent(view -> page().hideView(view));
		EventLoop.settle();
	}

	/** Returns the categories, from the top. */
	public List<String> categories() {
		return tree().map(tree -> Arrays.stream(tree.getItems()).map(TreeItem::getText).toList()).orElse(List.of());
	}

	/** Returns the properties of a category, by name. */
	public Map<String, String> category(String name) {
		Map<String, String> properties = new LinkedHashMap<>();
		tree().stream().flatMap(tree -> Arrays.stream(tree.getItems())).filter(item -> item.getText().equals(name))
				.flatMap(item -> Arrays.stream(item.getItems()))
				.forEach(item -> properties.put(item.getText(0), item.getText(1)));
		return properties;
	}

	/** Waits until a property is as wanted. */
	public void await(String category, String property, Predicate<String> wanted) {
		EventLoop.until(property + " is as wanted", () -> Optional.ofNullable(category(category).get(property)),
				value -> value.filter(wanted).isPresent());
	}

	private static Optional<Tree> tree() {
		return Widgets.controls(Widgets.window()).filter(Tree.class::isInstance).map(Tree.class::cast)
				.filter(tree -> tree.isVisible() && tree.getColumnCount() == 2 && tree.getColumn(0).getText().equals("Property"))
				.findFirst();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
