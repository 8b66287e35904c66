package dev.outboard.ui.internal.configurations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.prefs.BackingStoreException;

/** The start configurations of this workspace; they are kept among the preferences. To be used on the UI thread. */
public final class StartConfigurations {

	private static final String KEY = "configurations";

	private StartConfigurations() {
	}

	/** Returns all, by name. What can't be read is logged, and counts as none. */
	public static List<StartConfiguration> all() {
		String text = node().get(KEY, "");
		try {
			return text.isEmpty() ? List.of()
					: ConfigurationText.read(text).stream().sorted(StartConfiguration.BY_NAME).toList();
		} catch (IllegalArgumentException e) {
			ILog.of(StartConfigurations.class).error(NLS.bind(Messages.store_unreadable, e.getMessage()), e);
			node().remove(KEY);
			return List.of();
		}
	}

	/** Returns the one of that name. */
	public static Optional<StartConfiguration> find(String name) {
		return all().stream().filter(configuration -> configuration.name().equals(name)).findFirst();
	}

	/** Keeps a configuration; it replaces one of the same name. */
	public static void save(StartConfiguration configuration) {
		List<StartConfiguration> all = new ArrayList<>(all());
		all.removeIf(other -> other.name().equals(configuration.name()));
		all.add(configuration);
		store(all);
	}

	/**
	 * Keeps configurations that come from elsewhere. Where {@code replace} is false, those whose names are taken get others.
	 */
	static void add(List<StartConfiguration> added, boolean replace) {
		added.forEach(configuration -> save(replace ? configuration : configuration.named(freeName(configuration.name()))));
	}

	/** Forgets the one of that name. */
	public static void remove(String name) {
		List<StartConfiguration> all = new ArrayList<>(all());
		all.removeIf(configuration -> configuration.name().equals(name));
		store(all);
	}

	private static String freeName(String name) {
		String free = name;
		for (int i = 2; find(free).isPresent(); i++) {
			free = NLS.bind(Messages.name_again, name, i);
		}
		return free;
	}

	private static void store(List<StartConfiguration> all) {
		node().put(KEY, ConfigurationText.write(all));
		try {
			node().flush();
		} catch (BackingStoreException e) {
			ILog.of(StartConfigurations.class).error(NLS.bind(Messages.store_unwritable, e.getMessage()), e);
		}
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode("dev.outboard.ui");
	}
}
