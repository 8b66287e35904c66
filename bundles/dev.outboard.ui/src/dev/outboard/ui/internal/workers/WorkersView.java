package dev.outboard.ui.internal.workers;

import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.services.ISourceProviderService;

import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.HelpContexts;

/** The Workers view: the worker definitions and their workers, with what each is, uses and does. */
public final class WorkersView extends ViewPart implements WorkersModel.Listener, IShowInSource, IShowInTargetList {

	private static final String START = "dev.outboard.ui.workers.start";

	private static final String[] SHOW_IN = { "org.eclipse.ui.console.ConsoleView", "dev.outboard.ui.views.events",
			"org.eclipse.ui.views.PropertySheet", "dev.outboard.ui.views.plot", "dev.outboard.ui.views.call" };

	private WorkersModel model;
	private WorkersTree tree;
	private WorkersActions actions;
	private VisibleTicker ticker;

	@Override
	public void createPartControl(Composite parent) {
		HelpContexts.set(parent, HelpContexts.WORKERS);
		UiExecutor uiThread = UiExecutor.of(parent.getDisplay());
		model = WorkersModel.of(parent.getDisplay());
		WorkersSettings settings = new WorkersSettings();
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
		Text filter = FilterField.create(parent, settings.filter(), text -> {
			settings.remember(text);
			tree.filter(text);
		}, () -> tree.tree().setFocus());
		tree = new WorkersTree(parent, model, settings, this::republishTarget);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.holder());
		tree.filter(settings.filter());
		ColumnsMenu.addTo(getViewSite().getActionBars().getMenuManager(), tree.columns());
		WorkersCopies copies = new WorkersCopies(model, tree.metrics(), uiThread, this::copy);
		actions = new WorkersActions(model::service, model, copies, new WorkersDumps(row -> model.handle(row.instanceId()),
				getSite(), uiThread, this::showProblem), uiThread, this::showProblem);
		connect(tree.tree());
		WorkersKeys.give(getSite(), tree.tree(), () -> copies.lines(tree.selectedTexts()), filter);
		ticker = new VisibleTicker(this, tree::tick, tree::hidden);
		model.add(this);
		model.refresh();
	}

	@Override
	public void setFocus() {
		tree.tree().setFocus();
		publishTarget();
	}

	@Override
	public ShowInContext getShowInContext() {
		return new ShowInContext(null, tree.selection().getSelection());
	}

	/** Those that aren't installed are left out by the menu. */
	@Override
	public String[] getShowInTargetIds() {
		return SHOW_IN.clone();
	}

	@Override
	public void dispose() {
		ticker.close();
		sources().forget(actions);
		model.remove(this);
		super.dispose();
	}

	@Override
	public void changed(WorkersChange change) {
		tree.changed(change);
		if (change.everything()) {
			setContentDescription(model.service().isEmpty() ? Messages.control_missing
					: model.definitions().isEmpty() ? Messages.definitions_none : "");
		}
	}

	private void connect(Tree widget) {
		MenuManager menu = new MenuManager();
		widget.setMenu(menu.createContextMenu(widget));
		getSite().registerContextMenu(menu, tree.selection());
		getSite().setSelectionProvider(tree.selection());
		tree.selection().addSelectionChangedListener(e -> publishTarget());
		widget.addListener(SWT.DefaultSelection, e -> startSelected());
	}

	/** Goes through the command, so that whoever listens to commands, or replaces the handler, gets this, too. */
	private void startSelected() {
		if (tree.selectedDefinitions().isEmpty()) {
			return;
		}
		try {
			getSite().getService(IHandlerService.class).executeCommand(START, null);
		} catch (CommandException e) {
			ILog.of(WorkersView.class).error("The command " + START + " can't be run", e);
		}
	}

	private void showProblem(Optional<String> problem) {
		if (!tree.isDisposed()) {
			IStatusLineManager statusLine = getViewSite().getActionBars().getStatusLineManager();
			statusLine.setErrorMessage(problem.orElse(null));
		}
	}

	/** Whoever closed the view meanwhile doesn't wait for it any more, and may have copied something else. */
	private void copy(String text) {
		if (!tree.isDisposed()) {
			Clipboard clipboard = new Clipboard(tree.tree().getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	private void publishTarget() {
		sources().show(new WorkersTarget(actions, tree.selectedDefinitions(), tree.selectedWorkers(), model.hasFailed()));
		getSite().getService(ICommandService.class).refreshElements(LogLevelHandler.COMMAND, null);
	}

	/** Follows a change of the model, unless the commands act on the Workers view of another window now. */
	private void republishTarget() {
		if (sources().isOf(actions)) {
			publishTarget();
		}
	}

	private WorkersSources sources() {
		ISourceProviderService providers = getSite().getService(ISourceProviderService.class);
		return (WorkersSources) providers.getSourceProvider(WorkersSources.TARGET);
	}
}
