package dev.outboard.ui.internal.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ContainerCheckedTreeViewer;

import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.AccessibleName;

/** Asks which signals and properties of the running workers are to be plotted. */
final class SeriesDialog extends TitleAreaDialog {

	private final Map<WorkerHandle<?>, List<Choice>> found = new LinkedHashMap<>();
	private final List<WorkerHandle<?>> workers;
	private ContainerCheckedTreeViewer tree;
	private List<Choice> chosen = List.of();
	private int lookups;

	/**
	 * Something that can be plotted.
	 *
	 * @param worker the worker
	 * @param member what of it
	 */
	record Choice(WorkerHandle<?> worker, String member) {
	}

	/** @param workers the workers to choose from */
	SeriesDialog(Shell parent, List<WorkerHandle<?>> workers) {
		super(parent);
		this.workers = workers;
		setHelpAvailable(false);
	}

	/** Returns what was chosen. */
	List<Choice> chosen() {
		return chosen;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.dialog_window);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		tree = new ContainerCheckedTreeViewer(area, SWT.BORDER);
		AccessibleName.set(tree.getTree(), Messages.dialog_tree);
		GridDataFactory.fillDefaults().grab(true, true).indent(10, 10).hint(360, 260).applyTo(tree.getTree());
		tree.setContentProvider(new Content());
		tree.setLabelProvider(LabelProvider.createTextProvider(SeriesDialog::text));
		tree.addCheckStateListener(e -> check());
		tree.addDoubleClickListener(e -> tree.getTree().setFocus());
		setTitle(Messages.dialog_title);
		look();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.dialog_add, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	@Override
	protected void okPressed() {
		chosen = checked();
		super.okPressed();
	}

	private List<Choice> checked() {
		return Arrays.stream(tree.getCheckedElements()).filter(Choice.class::isInstance).map(Choice.class::cast).toList();
	}

	/** Contracts come one after another, and a slow one doesn't hold up the others. */
	private void look() {
		Executor uiThread = UiExecutor.of(tree.getTree());
		Map<WorkerDefinition, List<WorkerHandle<?>>> byDefinition = new LinkedHashMap<>();
		workers.forEach(worker -> byDefinition.computeIfAbsent(worker.definition(), it -> new ArrayList<>()).add(worker));
		lookups = byDefinition.size();
		byDefinition.forEach((definition, of) -> SeriesBinder.members(definition).exceptionally(unusable -> List.of())
				.thenAcceptAsync(members -> found(of, members), uiThread));
		say();
	}

	private void found(List<WorkerHandle<?>> of, List<NumericMember> members) {
		lookups--;
		if (!members.isEmpty()) {
			of.forEach(worker -> found.put(worker,
					members.stream().map(member -> new Choice(worker, member.name())).toList()));
		}
		Object[] checked = tree.getCheckedElements();
		tree.setInput(found);
		if (found.size() <= 3) {
			tree.expandAll();
		}
		tree.setCheckedElements(checked);
		say();
	}

	private void say() {
		setMessage(lookups > 0 ? Messages.dialog_looking : found.isEmpty() ? Messages.dialog_none : Messages.dialog_message);
	}

	private void check() {
		int count = checked().size();
		setErrorMessage(count <= PlotModel.MOST_SERIES ? null : NLS.bind(Messages.dialog_too_many, PlotModel.MOST_SERIES));
		getButton(IDialogConstants.OK_ID).setEnabled(count > 0 && count <= PlotModel.MOST_SERIES);
	}

	private static String text(Object element) {
		return element instanceof Choice choice ? choice.member()
				: ((WorkerHandle<?>) element).displayName();
	}

	/** Workers, and what of them can be plotted. */
	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return found.keySet().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Choice ? new Object[0] : found.getOrDefault(parent, List.of()).toArray();
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Choice choice ? choice.worker() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}
	}
}
