package dev.outboard.screenshots;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Begins the story when the workbench is open, on a thread of its own, and ends the workbench after it. What goes wrong
 * is in the log, which the script that started this looks at.
 */
public final class StoryStart implements IStartup {

	/** The system property that names the folder for the pictures. */
	private static final String FOLDER = "outboard.screenshots.folder";

	/** The system property that names a theme other than the default one. */
	private static final String THEME = "outboard.screenshots.theme";

	@Override
	public void earlyStartup() {
		Thread.ofPlatform().name("screenshots").start(StoryStart::tell);
	}

	private static void tell() {
		try (Stage stage = new Stage()) {
			stage.dress(System.getProperty(THEME));
			new Story(stage, new Camera(stage, Path.of(System.getProperty(FOLDER, ".")))).tell();
		} catch (Exception | AssertionError e) {
			ILog.of(StoryStart.class).error("The story could not be told to its end", e);
		} finally {
			PlatformUI.getWorkbench().getDisplay().asyncExec(PlatformUI.getWorkbench()::close);
		}
	}
}
