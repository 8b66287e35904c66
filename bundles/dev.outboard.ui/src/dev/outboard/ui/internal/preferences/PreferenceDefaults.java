package dev.outboard.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** Says what the preferences of the views are where nobody has set them. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

	@Override
	public void initializeDefaultPreferences() {
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(OutboardPreferences.UI);
		defaults.putBoolean(OutboardPreferences.CONFIRM_KILL, true);
		defaults.putBoolean(OutboardPreferences.NOTIFY_FAILED, true);
		defaults.putInt(OutboardPreferences.EVENTS_BUFFER, OutboardPreferences.EVENTS_BUFFER_DEFAULT);
		defaults.putInt(OutboardPreferences.CONSOLE_LIMIT, OutboardPreferences.CONSOLE_LIMIT_DEFAULT);
	}
}
