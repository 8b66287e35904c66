package dev.outboard.ui.internal.configurations;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.outboard.api.WorkerService;
import dev.outboard.ui.internal.ProcessControl;

/** Starts a worker as a start configuration says. */
public final class StartConfigurationHandler extends AbstractHandler {

	static final String COMMAND = "dev.outboard.ui.configurations.start";
	static final String NAME = "dev.outboard.ui.configurations.start.name";

	@Override
	public Object execute(ExecutionEvent event) {
		String name = event.getParameter(NAME);
		problem(name).ifPresent(
				why -> MessageDialog.openError(HandlerUtil.getActiveShell(event), Messages.start_title, why));
		return null;
	}

	/** Starts it, or returns why not. */
	private static Optional<String> problem(String name) {
		Optional<StartConfiguration> found = StartConfigurations.find(name);
		if (found.isEmpty()) {
			return Optional.of(NLS.bind(Messages.start_gone, name));
		}
		try (ProcessControl control = new ProcessControl()) {
			Optional<WorkerService> service = control.get();
			if (service.isEmpty()) {
				return Optional.of(Messages.start_no_service);
			}
			service.get().create(found.get().definitionId(), found.get().form().options()).start();
			return Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.of(NLS.bind(Messages.start_refused, name, e.getMessage()));
		}
	}
}
