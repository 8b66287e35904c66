package dev.outboard.ui.internal.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.preferences.OutboardPreferences;
import dev.outboard.ui.internal.workers.StateChange;
import dev.outboard.ui.internal.workers.WorkerRow;

/**
 * Tells of workers that have failed in a pop-up: of all in one that fail together, or while it is open. Ends that somebody
 * asked for are no failures.
 */
@Component(service = EventHandler.class, property = { EventConstants.EVENT_TOPIC + "=" + WorkerTopics.ALL,
		EventConstants.EVENT_FILTER + "=(&(" + WorkerEventProperties.KIND + "=" + WorkerTopics.STATE + ")("
				+ WorkerEventProperties.STATE + "=FAILED))" })
public final class FailureNotifier implements EventHandler, IWorkbenchListener {

	/** How long failures gather before they are told, in milliseconds: what fails together does so within that. */
	private static final int GATHERING = 400;

	/** More than can be told; the rest is counted. */
	private static final int MOST = 1000;

	private final IWorkbench workbench;
	private final Display display;
	private final List<WorkerRow> failed = new ArrayList<>();
	private boolean gathering;
	private Optional<FailurePopup> popup = Optional.empty();

	@Activate
	public FailureNotifier(@Reference IWorkbench workbench) {
		this.workbench = workbench;
		display = workbench.getDisplay();
		workbench.addWorkbenchListener(this);
	}

	@Deactivate
	void deactivate() {
		workbench.removeWorkbenchListener(this);
		UiExecutor.of(display).execute(() -> popup.ifPresent(FailurePopup::close));
	}

	@Override
	public boolean preShutdown(IWorkbench closing, boolean forced) {
		return true;
	}

	/** A pop-up that outlives the workbench fades on a display that is gone. */
	@Override
	public void postShutdown(IWorkbench closed) {
		popup.ifPresent(FailurePopup::close);
	}

	@Override
	public void handleEvent(Event event) {
		if (OutboardPreferences.notifiesOfFailed()) {
			WorkerRow worker = WorkerRow.unseen(StateChange.of(event));
			UiExecutor.of(display).execute(() -> gather(worker));
		}
	}

	private void gather(WorkerRow worker) {
		if (failed.size() < MOST) {
			failed.add(worker);
		}
		if (!gathering) {
			gathering = true;
			display.timerExec(GATHERING, this::tell);
		}
	}

	private void tell() {
		gathering = false;
		popup.filter(FailurePopup::isOpen).ifPresentOrElse(open -> {
			failed.addAll(0, open.workers());
			open.close();
		}, () -> popup = Optional.empty());
		FailurePopup next = new FailurePopup(display, List.copyOf(failed));
		failed.clear();
		popup = Optional.of(next);
		next.open();
	}
}
