package dev.outboard.ui.internal.configurations;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The items of the Start Configuration menu: one for each configuration. */
public final class StartConfigurationItems extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		List<StartConfiguration> all = StartConfigurations.all();
		return all.isEmpty() ? new IContributionItem[] { none() }
				: all.stream().map(StartConfigurationItems::item).toArray(IContributionItem[]::new);
	}

	private static IContributionItem item(StartConfiguration configuration) {
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(PlatformUI.getWorkbench(), null,
				StartConfigurationHandler.COMMAND, CommandContributionItem.STYLE_PUSH);
		parameter.label = configuration.name().replace("&", "&&");
		parameter.parameters = Map.of(StartConfigurationHandler.NAME, configuration.name());
		return new CommandContributionItem(parameter);
	}

	private static IContributionItem none() {
		Action none = new Action(Messages.menu_none) {
		};
		none.setEnabled(false);
		return new ActionContributionItem(none);
	}
}
