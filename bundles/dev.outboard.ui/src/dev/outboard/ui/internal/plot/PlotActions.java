package dev.outboard.ui.internal.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;

import dev.outboard.ui.internal.Icon;

/** The buttons of the Signals plot. */
final class PlotActions {

	private final IToolBarManager toolBar;
	/** Those that make sense only where there is a series. */
	private final List<IAction> forSeries = new ArrayList<>();

	PlotActions(IToolBarManager toolBar) {
		this.toolBar = toolBar;
	}

	/** Adds a button that can always be pressed. */
	void add(String text, Icon icon, Runnable run) {
		toolBar.add(create(text, icon, IAction.AS_PUSH_BUTTON, on -> run.run()));
	}

	/** Adds a button that can be pressed while there are series. */
	IAction addForSeries(String text, Icon icon, Runnable run) {
		return addForSeries(create(text, icon, IAction.AS_PUSH_BUTTON, on -> run.run()));
	}

	/** Adds a button that stays down until it is pressed again. */
	IAction addToggle(String text, Icon icon, Consumer<Boolean> toggled) {
		return addForSeries(create(text, icon, IAction.AS_CHECK_BOX, toggled));
	}

	void separate() {
		toolBar.add(new Separator());
	}

	/** Greys out what needs a series, or brings it back. */
	void enable(boolean hasSeries) {
		forSeries.forEach(action -> action.setEnabled(hasSeries));
	}

	private IAction addForSeries(IAction action) {
		forSeries.add(action);
		toolBar.add(action);
		return action;
	}

	private static IAction create(String text, Icon icon, int style, Consumer<Boolean> run) {
		Action action = new Action(text, style) {
			@Override
			public void run() {
				run.accept(isChecked());
			}
		};
		action.setImageDescriptor(icon.descriptor());
		return action;
	}
}
