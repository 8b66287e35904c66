package dev.outboard.ui.internal.workers;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;

/** The view menu's list of columns, each with a check mark where it is shown. */
final class ColumnsMenu {

	private ColumnsMenu() {
	}

	/** Adds the list to {@code menu}. */
	static void addTo(IMenuManager menu, WorkersColumns columns) {
		MenuManager list = new MenuManager(Messages.columns_menu);
		list.setRemoveAllWhenShown(true);
		list.addMenuListener(shown -> fill(shown, columns));
		list.add(new Separator());
		menu.add(list);
	}

	private static void fill(IMenuManager list, WorkersColumns columns) {
		for (WorkersColumn column : WorkersColumn.values()) {
			if (column.canBeHidden()) {
				list.add(toggle(column, columns));
			}
		}
		list.add(new Separator());
		list.add(new Action(Messages.columns_reset) {

			@Override
			public void run() {
				columns.reset();
			}
		});
	}

	private static IAction toggle(WorkersColumn column, WorkersColumns columns) {
		IAction action = new Action(column.description(), IAction.AS_CHECK_BOX) {

			@Override
			public void run() {
				columns.toggle(column);
			}
		};
		action.setChecked(columns.isShown(column));
		return action;
	}
}
