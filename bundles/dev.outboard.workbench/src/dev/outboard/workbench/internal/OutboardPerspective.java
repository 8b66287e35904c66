package dev.outboard.workbench.internal;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.eclipse.ui.progress.IProgressConstants;

import dev.outboard.workbench.internal.help.HelpView;

/**
 * The perspective that the workbench opens with: workers, what calls them beside them; below, what they announce, channels,
 * problems and progress. What is opened to read, such as help, comes to the right.
 */
public final class OutboardPerspective implements IPerspectiveFactory {

	/** The perspective's id. */
	public static final String ID = "dev.outboard.workbench.perspective";

	private static final String WORKERS = "dev.outboard.ui.views.workers";
	private static final String UPPER = "dev.outboard.ui.views.upper";
	private static final String CALL = "dev.outboard.ui.views.call";
	private static final String EVENTS = "dev.outboard.ui.views.events";
	private static final String CHANNELS = "dev.outboard.ui.views.channels";
	private static final String PLOT = "dev.outboard.ui.views.plot";
	private static final String CONSOLE = "org.eclipse.ui.console.ConsoleView";
	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";
	private static final String CHEAT_SHEET = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.addView(WORKERS, IPageLayout.LEFT, 0.95f, layout.getEditorArea());
		IPlaceholderFolderLayout reading = layout.createPlaceholderFolder("dev.outboard.workbench.reading",
				IPageLayout.RIGHT, 0.72f, WORKERS);
		reading.addPlaceholder(CHEAT_SHEET);
		reading.addPlaceholder(HelpView.ID);
		IFolderLayout beside = layout.createFolder("dev.outboard.workbench.beside", IPageLayout.RIGHT, 0.69f, WORKERS);
		beside.addView(CALL);
		beside.addView(UPPER);
		beside.addView(IPageLayout.ID_PROP_SHEET);
		IFolderLayout below = layout.createFolder("dev.outboard.workbench.below", IPageLayout.BOTTOM, 0.62f, WORKERS);
		// Events come second: they cost nothing while nobody has looked at them.
		below.addView(CHANNELS);
		below.addView(EVENTS);
		below.addView(PLOT);
		below.addView(CONSOLE);
		below.addView(ERROR_LOG);
		below.addView(IProgressConstants.PROGRESS_VIEW_ID);
		List.of(WORKERS, CALL, UPPER, EVENTS, CHANNELS, PLOT, CONSOLE, IPageLayout.ID_PROP_SHEET, ERROR_LOG,
				IProgressConstants.PROGRESS_VIEW_ID, CHEAT_SHEET, HelpView.ID).forEach(layout::addShowViewShortcut);
		layout.addPerspectiveShortcut(ID);
	}
}
