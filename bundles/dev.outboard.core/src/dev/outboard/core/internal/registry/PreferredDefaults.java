package dev.outboard.core.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IPreferencesService;

import dev.outboard.api.StartOptions;

/**
 * What the preferences say of the options of all workers, below what definitions say. What can't be used is logged once,
 * and left out by itself: no worker fails to start for it.
 */
public final class PreferredDefaults implements Supplier<StartOptions> {

	/** The node of the preferences, in the instance, configuration or default scope. */
	private static final String NODE = "dev.outboard.core";

	private static final String PREFIX = "defaults.";
	private static final String START_METHOD = "startMethod";

	/** The options that there are preferences of, by the names that definitions know them by. */
	private static final List<String> OPTIONS = List.of(START_METHOD, "heap", "messageLimit", "startDeadline",
			"stopDeadline", "restart.mode", "calls.limit");

	private final Supplier<Set<String>> startMethods;
	private final AtomicReference<List<String>> logged = new AtomicReference<>(List.of());

	/** @param startMethods returns the names of the start methods that there are now */
	public PreferredDefaults(Supplier<Set<String>> startMethods) {
		this.startMethods = startMethods;
	}

	/** Returns the options as the preferences are now. */
	@Override
	public StartOptions get() {
		IPreferencesService preferences = Platform.getPreferencesService();
		List<Setting> settings = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		for (String option : OPTIONS) {
			String value = preferences.getString(NODE, PREFIX + option, "", null).strip();
			Setting setting = new Setting(option, NODE + '/' + PREFIX + option, value);
			if (option.equals(START_METHOD) && !value.isEmpty() && !startMethods.get().contains(value)) {
				problems.add(setting.label() + "=\"" + value + "\": there is no such start method; there are "
						+ String.join(", ", new TreeSet<>(startMethods.get())));
			} else if (!value.isEmpty()) {
				settings.add(setting);
			}
		}
		DefaultsReader.Result result = DefaultsReader.read(settings);
		problems.addAll(result.problems());
		log(List.copyOf(problems));
		return result.options();
	}

	private void log(List<String> problems) {
		if (!logged.getAndSet(problems).equals(problems) && !problems.isEmpty()) {
			ILog.of(PreferredDefaults.class).error("Preferences of the options of workers are left out: "
					+ String.join("; ", problems) + ". Correct them in Window > Preferences > Outboard, or clear them");
		}
	}
}
