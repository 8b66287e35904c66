package dev.outboard.ui.internal.workers;

import java.lang.System.Logger.Level;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.eclipse.ui.services.ISourceProviderService;

/** Sets the level that the selected workers log from, and marks the present one in the menu. */
public final class LogLevelHandler extends AbstractHandler implements IElementUpdater {

	static final String COMMAND = "dev.outboard.ui.workers.logLevel";

	private static final String LEVEL = "dev.outboard.ui.workers.logLevel.level";

	@Override
	public Object execute(ExecutionEvent event) {
		String level = event.getParameter(LEVEL);
		if (level != null && HandlerUtil.getVariable(event, WorkersSources.TARGET) instanceof WorkersTarget target) {
			target.actions().logLevel(target.workers(), Level.valueOf(level));
		}
		return null;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public void updateElement(UIElement element, Map parameters) {
		ISourceProviderService sources = element.getServiceLocator().getService(ISourceProviderService.class);
		WorkersSources workers = (WorkersSources) sources.getSourceProvider(WorkersSources.TARGET);
		element.setChecked(workers.target().flatMap(target -> target.actions().logLevel(target.workers()))
				.filter(level -> level.name().equals(parameters.get(LEVEL))).isPresent());
	}
}
