package dev.outboard.ui.internal.workers;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.ProcessControl;

/** Starts a worker of the definition that the command names, and shows it in the Workers view. */
public final class StartDefinitionHandler extends AbstractHandler {

	private static final String DEFINITION = "dev.outboard.ui.workers.startDefinition.id";

	@Override
	public Object execute(ExecutionEvent event) {
		problem(event.getParameter(DEFINITION))
				.ifPresent(why -> MessageDialog.openError(HandlerUtil.getActiveShell(event), Messages.start_title, why));
		return null;
	}

	/** Starts it, or returns why not. */
	private static Optional<String> problem(String definitionId) {
		try (ProcessControl control = new ProcessControl()) {
			Optional<WorkerService> service = control.get();
			if (service.isEmpty()) {
				return Optional.of(Messages.control_missing);
			}
			WorkerHandle<?> worker = service.get().create(definitionId, StartOptions.defaults()).start();
			worker.ready().thenRunAsync(() -> ShowWorker.show(WorkerRow.of(worker)), UiExecutor.of(Display.getCurrent()));
			return Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.of(e.getMessage());
		}
	}
}
