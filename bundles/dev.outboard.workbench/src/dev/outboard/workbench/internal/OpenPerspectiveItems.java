package dev.outboard.workbench.internal;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;

/** The items of the Perspective menu that open one: the short list, and a dialog with all of them. */
public final class OpenPerspectiveItems extends CompoundContributionItem implements IWorkbenchContribution {

	private IServiceLocator services = PlatformUI.getWorkbench();

	@Override
	public void initialize(IServiceLocator locator) {
		services = locator;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		IWorkbenchWindow window = services.getService(IWorkbenchWindow.class);
		return new IContributionItem[] { ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window) };
	}
}
