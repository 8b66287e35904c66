package dev.outboard.ui.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The file in which this bundle's views remember columns, filters and the like. The platform writes it when the bundle
 * stops; this does a moment after each change, so that it also outlives a workbench that is killed. To be used on the UI
 * thread.
 */
public final class SettingsFile {

	private static final String KEY = SettingsFile.class.getName();
	private static final int DELAY_MILLIS = 500;

	private static final AtomicReference<String> LATEST = new AtomicReference<>();
	private static final Job WRITER = Job.createSystem(Messages.settings_job, (IJobFunction) monitor -> write());

	private SettingsFile() {
	}

	/** Returns the settings of a view. */
	public static IDialogSettings section(String name) {
		return DialogSettings.getOrCreateSection(root(), name);
	}

	/** Says that settings have changed. */
	public static void changed() {
		Display display = Display.getCurrent();
		if (display.getData(KEY) == null) {
			display.setData(KEY, KEY);
			display.timerExec(DELAY_MILLIS, () -> {
				display.setData(KEY, null);
				save();
			});
		}
	}

	/** Writes into memory here, where settings change, and into the file elsewhere. */
	private static void save() {
		StringWriter text = new StringWriter();
		try {
			root().save(text);
		} catch (IOException e) {
			throw new IllegalStateException("a writer into memory never fails", e);
		}
		LATEST.set(text.toString());
		WRITER.schedule();
	}

	private static IStatus write() {
		String text = LATEST.getAndSet(null);
		if (text != null) {
			Path file = Platform.getStateLocation(bundle()).append("dialog_settings.xml").toPath();
			Path written = file.resolveSibling("dialog_settings.new");
			try {
				Files.createDirectories(file.getParent());
				Files.writeString(written, text);
				Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
			} catch (IOException e) {
				return Status.warning(Messages.settings_not_written, e);
			}
		}
		return Status.OK_STATUS;
	}

	private static IDialogSettings root() {
		return PlatformUI.getDialogSettingsProvider(bundle()).getDialogSettings();
	}

	private static Bundle bundle() {
		return FrameworkUtil.getBundle(SettingsFile.class);
	}
}
