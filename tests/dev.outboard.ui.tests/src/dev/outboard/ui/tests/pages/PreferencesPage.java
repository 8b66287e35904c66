package dev.outboard.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogPage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;

import dev.outboard.ui.tests.support.EventLoop;

/** The preference dialog, with one page open. */
public final class PreferencesPage {

	private final PreferenceDialog dialog;
	private final Form form;

	private PreferencesPage(PreferenceDialog dialog) {
		this.dialog = dialog;
		this.form = new Form(dialog.getShell());
	}

	/** Opens the dialog with a page, by its id. */
	public static PreferencesPage open(String pageId) {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Widgets.window(), pageId, null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		EventLoop.settle();
		return new PreferencesPage(dialog);
	}

	/** Writes into the field behind a label. */
	public PreferencesPage write(String label, String text) {
		Text field = (Text) form.behind(label);
		field.setText(text);
		Widgets.fire(field, SWT.KeyUp, null);
		EventLoop.settle();
		return this;
	}

	/** Chooses from the list behind a label. */
	public PreferencesPage choose(String label, String item) {
		form.choose(label, item);
		return this;
	}

	/** Clicks on a box or a button. */
	public PreferencesPage press(String text) {
		form.press(text);
		EventLoop.settle();
		return this;
	}

	/** Clicks on a line of the page's list. */
	public PreferencesPage selectInList(String item) {
		org.eclipse.swt.widgets.List list = controls().filter(org.eclipse.swt.widgets.List.class::isInstance)
				.map(org.eclipse.swt.widgets.List.class::cast).findFirst().orElseThrow();
		list.setSelection(new String[] { item });
		Widgets.click(list);
		return this;
	}

	/** Returns what stands in the field behind a label. */
	public String text(String label) {
		return form.behind(label) instanceof Combo combo ? combo.getText() : ((Text) form.behind(label)).getText();
	}

	/** Returns the field behind a label. */
	public Control field(String label) {
		return form.behind(label);
	}

	/** Returns whether a box is ticked. */
	public boolean isTicked(String text) {
		return form.button(text).getSelection();
	}

	/** Returns whether a button can be pressed. */
	public boolean isEnabled(String text) {
		return form.button(text).isEnabled();
	}

	/** Returns what is wrong; empty where nothing is. */
	public String error() {
		return dialog.getSelectedPage() instanceof IDialogPage page && page.getErrorMessage() != null
				? page.getErrorMessage()
				: "";
	}

	/** Returns the titles of the pages that are left when one types this into the filter, subpages among them. */
	public List<String> search(String text) {
		Text filter = controls().filter(Text.class::isInstance).map(Text.class::cast)
				.filter(field -> "type filter text".equals(field.getMessage())).findFirst().orElseThrow();
		List<String> before = titles();
		filter.setText(text);
		EventLoop.until("the pages are filtered", () -> !titles().equals(before));
		return titles();
	}

	/** Closes the dialog; nothing more is changed. */
	public void close() {
		dialog.close();
		EventLoop.settle();
	}

	private List<String> titles() {
		return controls().filter(Tree.class::isInstance).map(Tree.class::cast)
				.flatMap(tree -> Arrays.stream(tree.getItems())).flatMap(PreferencesPage::withChildren).map(TreeItem::getText)
				.toList();
	}

	private static Stream<TreeItem> withChildren(TreeItem item) {
		return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(PreferencesPage::withChildren));
	}

	private Stream<Control> controls() {
		return Widgets.controls(dialog.getShell());
	}
}
