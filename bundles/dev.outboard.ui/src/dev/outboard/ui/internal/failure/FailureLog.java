package dev.outboard.ui.internal.failure;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.ui.internal.events.EventHandlerTie;
import dev.outboard.ui.internal.events.EventWorker;

/**
 * Enters the ends of workers that nobody asked for in the Error Log: as an error where the worker is gone, as a warning
 * where it is started again. Whoever starts a worker is told why it could not start, so that is left out.
 *
 * <p>Exists while there is a workbench: the command line has its own way to tell.
 */
@Component(service = FailureLog.class, immediate = true,
		reference = @Reference(name = "workbench", service = IWorkbench.class))
public final class FailureLog {

	private static final String FILTER = "(" + WorkerEventProperties.KIND + "=" + WorkerTopics.STATE + ")";

	private Optional<EventHandlerTie> tie = Optional.empty();

	@Activate
	void open() {
		tie = Optional.of(new EventHandlerTie(WorkerTopics.ALL, Optional.of(FILTER), FailureLog::stateChanged));
	}

	@Deactivate
	void close() {
		tie.ifPresent(EventHandlerTie::close);
	}

	private static void stateChanged(Event event) {
		if (!isUnexpectedEnd(event)) {
			return;
		}
		String text = EventWorker.name(event) + ' ' + event.getProperty(WorkerEventProperties.REASON);
		if (event.getProperty(WorkerEventProperties.STATE).equals(WorkerState.FAILED.name())) {
			ILog.of(FailureLog.class).error(text);
		} else {
			ILog.of(FailureLog.class).warn(text + "; it is started again");
		}
	}

	private static boolean isUnexpectedEnd(Event event) {
		if (!(event.getProperty(WorkerEventProperties.EXIT_KIND) instanceof String kind)) {
			return false;
		}
		return switch (ExitStatus.Kind.valueOf(kind)) {
			case ORDERLY, KILLED -> false;
			case CRASHED -> true;
			case NOT_STARTED -> event.getProperty(WorkerEventProperties.INCARNATION) instanceof Integer starts && starts > 1;
		};
	}
}
