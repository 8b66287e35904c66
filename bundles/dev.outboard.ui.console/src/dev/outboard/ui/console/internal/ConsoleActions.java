package dev.outboard.ui.console.internal;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsolePageParticipant;
import org.eclipse.ui.part.IPageBookViewPage;

/** Adds to the tool bar of a worker's console how to remove it, and those of all workers that have ended. */
public final class ConsoleActions implements IConsolePageParticipant {

	private WorkerConsole console;
	private Action removeEnded;
	private final IPropertyChangeListener renamed = change -> update();

	@Override
	public void init(IPageBookViewPage page, IConsole of) {
		console = (WorkerConsole) of;
		Action remove = action(Messages.action_remove, "remove", () -> ConsolePlugin.getDefault().getConsoleManager()
				.removeConsoles(new IConsole[] { console }));
		removeEnded = action(Messages.action_removeEnded, "remove_ended", WorkerConsoles.get()::removeEnded);
		IToolBarManager toolBar = page.getSite().getActionBars().getToolBarManager();
		toolBar.appendToGroup(IConsoleConstants.LAUNCH_GROUP, remove);
		toolBar.appendToGroup(IConsoleConstants.LAUNCH_GROUP, removeEnded);
		console.addPropertyChangeListener(renamed);
		update();
	}

	@Override
	public void activated() {
		update();
	}

	@Override
	public void deactivated() {
		// The actions stay what they are.
	}

	@Override
	public void dispose() {
		console.removePropertyChangeListener(renamed);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return null;
	}

	private void update() {
		removeEnded.setEnabled(WorkerConsoles.get().hasEnded());
	}

	private static Action action(String text, String icon, Runnable what) {
		Action action = new Action(text) {
			@Override
			public void run() {
				what.run();
			}
		};
		action.setToolTipText(text);
		ResourceLocator.imageDescriptorFromBundle(ConsoleActions.class, "icons/" + icon + ".svg")
				.ifPresent(action::setImageDescriptor);
		return action;
	}
}
