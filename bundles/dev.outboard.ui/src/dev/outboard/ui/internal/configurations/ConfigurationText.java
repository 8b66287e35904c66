package dev.outboard.ui.internal.configurations;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

/** Start configurations as text: Java properties, the same in a file and among the preferences. */
public final class ConfigurationText {

	private static final String VERSION_KEY = "outboard.configurations";
	private static final String VERSION = "1";

	private ConfigurationText() {
	}

	/** Returns the text of some configurations. */
	public static String write(List<StartConfiguration> configurations) {
		Properties properties = new Properties();
		properties.setProperty(VERSION_KEY, VERSION);
		for (int i = 0; i < configurations.size(); i++) {
			String prefix = (i + 1) + ".";
			configurations.get(i).texts().forEach((key, value) -> properties.setProperty(prefix + key, value));
		}
		StringWriter text = new StringWriter();
		try {
			properties.store(text, null);
		} catch (IOException e) {
			throw new UncheckedIOException("a string can be written to", e);
		}
		return text.toString().lines().filter(line -> !line.startsWith("#")).sorted()
				.collect(Collectors.joining("\n", "", "\n"));
	}

	/**
	 * Returns the configurations that a text is of, in the order that they were written in.
	 *
	 * @throws IllegalArgumentException when it is no such text, with words for a person
	 */
	public static List<StartConfiguration> read(String text) {
		Map<Integer, Map<String, String>> entries = new TreeMap<>();
		Properties properties = load(text);
		properties.stringPropertyNames().stream().filter(key -> !key.equals(VERSION_KEY)).forEach(key -> {
			String[] parts = key.split("\\.", 2);
			if (parts.length < 2 || !parts[0].matches("[1-9][0-9]{0,5}")) {
				throw new IllegalArgumentException(NLS.bind(Messages.file_key, key));
			}
			entries.computeIfAbsent(Integer.valueOf(parts[0]), number -> new HashMap<>()).put(parts[1],
					properties.getProperty(key));
		});
		List<StartConfiguration> configurations = entries.values().stream().map(StartConfiguration::of).toList();
		Set<String> names = new HashSet<>();
		configurations.stream().filter(configuration -> !names.add(configuration.name())).findFirst().ifPresent(twice -> {
			throw new IllegalArgumentException(NLS.bind(Messages.file_twice, twice.name()));
		});
		return configurations;
	}

	private static Properties load(String text) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(text));
		} catch (IOException | IllegalArgumentException e) {
			throw new IllegalArgumentException(Messages.file_none, e);
		}
		String version = properties.getProperty(VERSION_KEY);
		if (version == null) {
			throw new IllegalArgumentException(Messages.file_none);
		}
		if (!version.strip().equals(VERSION)) {
			throw new IllegalArgumentException(NLS.bind(Messages.file_version, version, VERSION));
		}
		return properties;
	}
}
