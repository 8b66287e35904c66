package dev.outboard.ui.internal.workers;

import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.ui.PlatformUI;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerService;
import dev.outboard.ui.internal.configurations.SaveConfiguration;

/** Starts a worker of the selected definition, after asking for options. */
public final class StartWithOptionsHandler extends WorkersHandler {

	@Override
	void run(WorkersTarget target) {
		DefinitionRow definition = target.definitions().get(0);
		target.actions().start(definition, control -> ask(control, definition));
	}

	private static Optional<StartOptions> ask(WorkerService control, DefinitionRow definition) {
		StartOptionsDialog dialog = new StartOptionsDialog(
				PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), definition.name(),
				usualMethod(control, definition), control.startMethods(),
				(shell, form) -> SaveConfiguration.ask(shell, definition.definitionId(), form));
		return dialog.open() == Window.OK ? Optional.of(dialog.options()) : Optional.empty();
	}

	private static StartMethod usualMethod(WorkerService control, DefinitionRow definition) {
		return control.definitions().stream().filter(it -> it.id().equals(definition.definitionId())).findFirst()
				.map(it -> it.defaults().startMethod()).orElse(StartMethod.PROCESS);
	}
}
