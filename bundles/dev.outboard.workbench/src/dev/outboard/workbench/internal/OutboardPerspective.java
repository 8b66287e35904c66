package dev.outboard.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/**
 * The perspective that the workbench opens with: workers, the demo beside them; below, what they announce, channels,
 * output, properties, problems and progress.
 */
public final class OutboardPerspective implements IPerspectiveFactory {

	/** The perspective's id. */
	public static final String ID = "dev.outboard.workbench.perspective";

	private static final String WORKERS = "dev.outboard.ui.views.workers";
	private static final String UPPER = "dev.outboard.ui.views.upper";
	private static final String EVENTS = "dev.outboard.ui.views.events";
	private static final String CHANNELS = "dev.outboard.ui.views.channels";
	private static final String CONSOLE = "org.eclipse.ui.console.ConsoleView";
	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.addView(WORKERS, IPageLayout.LEFT, 0.95f, layout.getEditorArea());
		IFolderLayout below = layout.createFolder("dev.outboard.workbench.below", IPageLayout.BOTTOM, 0.68f, WORKERS);
		// Events come second: they cost nothing while nobody has looked at them.
		below.addView(CHANNELS);
		below.addView(EVENTS);
		below.addView(CONSOLE);
		below.addView(IPageLayout.ID_PROP_SHEET);
		below.addView(ERROR_LOG);
		below.addView(IProgressConstants.PROGRESS_VIEW_ID);
		layout.addView(UPPER, IPageLayout.RIGHT, 0.74f, WORKERS);
		layout.addShowViewShortcut(WORKERS);
		layout.addShowViewShortcut(UPPER);
		layout.addShowViewShortcut(EVENTS);
		layout.addShowViewShortcut(CHANNELS);
		layout.addShowViewShortcut(CONSOLE);
		layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
		layout.addShowViewShortcut(ERROR_LOG);
		layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
	}
}
