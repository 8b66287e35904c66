package dev.outboard.ui.console.internal;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.part.IShowInTargetList;

/** Puts the Console view into the Show In menu of the Workers view, whatever the perspective is. */
public final class WorkersShowIn implements IAdapterFactory {

	private static final IShowInTargetList TARGETS = () -> new String[] { IConsoleConstants.ID_CONSOLE_VIEW };

	@Override
	public <T> T getAdapter(Object workersView, Class<T> type) {
		return type == IShowInTargetList.class ? type.cast(TARGETS) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IShowInTargetList.class };
	}
}
