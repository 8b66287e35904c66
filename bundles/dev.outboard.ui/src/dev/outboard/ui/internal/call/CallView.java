package dev.outboard.ui.internal.call;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;

import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.ui.events.UiDelivery;
import dev.outboard.ui.events.UiEvents;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.HelpContexts;
import dev.outboard.ui.internal.ProcessControl;
import dev.outboard.ui.internal.RunnableHandler;
import dev.outboard.ui.internal.call.history.CallHistory;

/** The Call view: calls one function of a worker, with arguments from a form, and shows what becomes of it. */
public final class CallView extends ViewPart implements IShowInTarget {

	/** The view's id. */
	public static final String ID = "dev.outboard.ui.views.call";

	private static final String WORKERS = "dev.outboard.ui.views.workers";
	private static final String CONTEXT = "dev.outboard.ui.callContext";
	private static final String COMMAND = "dev.outboard.ui.call.run";

	/** Time between two looks at which workers there are, in milliseconds. */
	private static final int REFRESH_MILLIS = 100;

	private final ISelectionListener follower = (part, selection) -> follow(selection);
	private ProcessControl control;
	private CallParts parts;
	private boolean refreshPending;

	@Override
	public void createPartControl(Composite parent) {
		HelpContexts.set(parent, HelpContexts.CALL);
		UiExecutor uiThread = UiExecutor.of(parent.getDisplay());
		control = new ProcessControl(() -> uiThread.execute(this::refresh));
		parts = new CallParts(parent, control, CallHistory.shared(uiThread));
		UiEvents.of(WorkerTopics.ALL)
				.filter("(" + WorkerEventProperties.KIND + "=" + WorkerTopics.STATE + ")")
				.delivery(UiDelivery.latestBy(WorkerEventProperties.INSTANCE))
				.subscribeBatches(parent, events -> scheduleRefresh());
		getSite().getPage().addSelectionListener(WORKERS, follower);
		follow(getSite().getPage().getSelection(WORKERS));
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		getSite().getService(IHandlerService.class).activateHandler(COMMAND,
				new RunnableHandler(() -> parts.desk().call()));
	}

	@Override
	public void setFocus() {
		parts.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removeSelectionListener(WORKERS, follower);
		if (parts != null) {
			parts.desk().cancel();
			control.close();
		}
		super.dispose();
	}

	@Override
	public boolean show(ShowInContext context) {
		return show(context.getSelection());
	}

	/** Chooses the worker, or a worker of the definition, that is selected; returns whether there is one. */
	boolean show(ISelection selection) {
		if (parts.desk().isBusy() || !(selection instanceof IStructuredSelection some) || some.isEmpty()) {
			return false;
		}
		WorkerHandle<?> worker = Adapters.adapt(some.getFirstElement(), WorkerHandle.class);
		if (worker != null) {
			parts.workers().choose(worker);
			return true;
		}
		WorkerDefinition definition = Adapters.adapt(some.getFirstElement(), WorkerDefinition.class);
		if (definition == null) {
			return false;
		}
		if (!parts.workers().chooseOne(definition)) {
			parts.bar().say(NLS.bind(Messages.reuse_no_worker, definition.name()));
		}
		return true;
	}

	/** Where nothing that can be called is selected, all stays as it is. */
	private void follow(ISelection selection) {
		if (selection instanceof IStructuredSelection some && !some.isEmpty() && !parts.desk().isBusy()) {
			show(selection);
		}
	}

	/** A thousand workers may come at once. */
	private void scheduleRefresh() {
		if (!refreshPending) {
			refreshPending = true;
			parts.form().control().getDisplay().timerExec(REFRESH_MILLIS, this::refresh);
		}
	}

	private void refresh() {
		refreshPending = false;
		if (!parts.form().control().isDisposed()) {
			parts.workers().refresh();
		}
	}
}
