package dev.outboard.ui.internal.plot;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** What the Signals plot remembers until it is opened again, in this run of the workbench or a later one: its series. */
final class PlotSettings {

	private static final String SECTION = "dev.outboard.ui.views.plot";
	private static final String SERIES = "series";

	private final IDialogSettings section = DialogSettings.getOrCreateSection(PlatformUI
			.getDialogSettingsProvider(FrameworkUtil.getBundle(PlotSettings.class)).getDialogSettings(), SECTION);

	List<SeriesKey> series() {
		String[] texts = section.getArray(SERIES);
		return texts == null ? List.of() : Arrays.stream(texts).flatMap(text -> SeriesKey.parse(text).stream()).toList();
	}

	void remember(List<PlotSeries> series) {
		section.put(SERIES, series.stream().map(it -> it.key().format()).toArray(String[]::new));
	}
}
