package dev.outboard.ui.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;

/** What the views have written to the disk, and would be found there if the workbench were killed now. */
public final class SavedSettings {

	private SavedSettings() {
	}

	/** Returns the text of the file; empty where there is none yet. */
	public static String read() {
		Path file = Platform.getStateLocation(Platform.getBundle("dev.outboard.ui")).append("dialog_settings.xml").toPath();
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
