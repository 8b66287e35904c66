package dev.outboard.workbench.internal.help;

import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** The Help view: the table of contents, topics, and what F1 tells. */
public final class HelpView extends ViewPart {

	/** The view's id. */
	public static final String ID = "dev.outboard.workbench.views.help";

	private HelpPane pane;
	private Action back;

	@Override
	public void createPartControl(Composite parent) {
		pane = new HelpPane(parent, title -> {
			setTitleToolTip(title);
			back.setEnabled(pane.canGoBack());
		});
		IToolBarManager toolBar = getViewSite().getActionBars().getToolBarManager();
		back = action(Messages.back, ISharedImages.IMG_TOOL_BACK, pane::back);
		back.setEnabled(false);
		toolBar.add(back);
		toolBar.add(action(Messages.contents, ISharedImages.IMG_ETOOL_HOME_NAV, () -> pane.open(HelpPages::contents)));
		pane.open(HelpPages::contents);
	}

	@Override
	public void setFocus() {
		pane.setFocus();
	}

	/** Shows a page, read off the UI thread. */
	void open(Supplier<HelpPage> page) {
		pane.open(page);
	}

	private static Action action(String text, String image, Runnable run) {
		ImageDescriptor icon = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image);
		Action action = new Action(text, icon) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(text);
		return action;
	}
}
