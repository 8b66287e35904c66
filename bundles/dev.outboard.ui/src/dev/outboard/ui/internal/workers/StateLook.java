package dev.outboard.ui.internal.workers;

import org.eclipse.osgi.util.NLS;

import dev.outboard.api.WorkerState;
import dev.outboard.ui.internal.Icon;

/** How a worker's state is shown: by an icon and in words, never by colour alone. */
final class StateLook {

	private StateLook() {
	}

	static Icon icon(WorkerState state) {
		return switch (state) {
			case NEW -> Icon.STATE_NEW;
			case STARTING -> Icon.STATE_STARTING;
			case RUNNING -> Icon.STATE_RUNNING;
			case UNRESPONSIVE -> Icon.STATE_UNRESPONSIVE;
			case STOPPING -> Icon.STATE_STOPPING;
			case BACKOFF -> Icon.STATE_BACKOFF;
			case EXITED -> Icon.STATE_EXITED;
			case FAILED -> Icon.STATE_FAILED;
		};
	}

	static String text(WorkerRow worker) {
		return switch (worker.state()) {
			case NEW -> Messages.state_new;
			case STARTING -> Messages.state_starting;
			case RUNNING -> Messages.state_running;
			case UNRESPONSIVE -> Messages.state_unresponsive;
			case STOPPING -> Messages.state_stopping;
			case BACKOFF -> Messages.state_backoff;
			case EXITED -> Messages.state_exited;
			case FAILED -> worker.reason().isEmpty() ? Messages.state_failed
					: NLS.bind(Messages.state_failed_because, worker.reason());
		};
	}
}
