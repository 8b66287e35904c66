package dev.outboard.core.internal.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The settings of one contribution by their keys; collects what is wrong with them. */
final class SettingValues {

	private final Map<String, List<Setting>> settings = new LinkedHashMap<>();
	private final Collection<String> known = new TreeSet<>();
	private final List<String> problems = new ArrayList<>();

	SettingValues(List<Setting> settings) {
		for (Setting setting : settings) {
			this.settings.computeIfAbsent(setting.key(), key -> new ArrayList<>()).add(setting);
		}
	}

	/** Returns the value that {@code reader} makes of that setting; empty where there is none, or it is a problem. */
	<T> Optional<T> read(String key, Function<String, T> reader) {
		List<Setting> given = given(key);
		if (given.size() > 1) {
			problems.add(given.get(0).label() + " is there more than once; leave one");
		}
		return given.isEmpty() ? Optional.empty() : Optional.ofNullable(read(given.get(0), reader));
	}

	/** Returns likewise the value of one that must be there when its group is. */
	<T> Optional<T> required(String key, Function<String, T> reader) {
		if (!settings.containsKey(key)) {
			problems.add(key + " is missing; say it, too");
		}
		return read(key, reader);
	}

	/** Returns the values of one that there may be several of. */
	<T> List<T> all(String key, Function<String, T> reader) {
		return given(key).stream().map(setting -> read(setting, reader)).filter(Objects::nonNull).toList();
	}

	/** Runs {@code reader}, which reads the settings of that group, where there are any. */
	void group(String group, Runnable reader) {
		known.add(group + ".*");
		boolean mentioned = settings.remove(group) != null;
		if (mentioned || settings.keySet().stream().anyMatch(key -> key.startsWith(group + '.'))) {
			try {
				reader.run();
			} catch (IllegalArgumentException e) {
				problems.add(group + ": " + e.getMessage());
			}
		}
	}

	/** Says of those that nobody has read that there are no such. */
	void refuseRest() {
		settings.values().stream().flatMap(List::stream).filter(setting -> !known.contains(setting.key()))
				.forEach(setting -> problems
						.add(setting.label() + " is no option of a worker; there are " + String.join(", ", known)));
	}

	/** Returns what is wrong, each with the value and the remedy. */
	List<String> problems() {
		return List.copyOf(problems);
	}

	private List<Setting> given(String key) {
		known.add(key);
		return settings.getOrDefault(key, List.of());
	}

	private <T> T read(Setting setting, Function<String, T> reader) {
		if (setting.value() == null) {
			problems.add(setting.label() + " is missing; say it, or leave the element out");
			return null;
		}
		try {
			if (setting.value().isBlank()) {
				throw new IllegalArgumentException("say something, or leave it out");
			}
			return reader.apply(setting.value());
		} catch (IllegalArgumentException e) {
			problems.add(setting.label() + "=\"" + setting.value() + "\": " + e.getMessage());
			return null;
		}
	}
}
