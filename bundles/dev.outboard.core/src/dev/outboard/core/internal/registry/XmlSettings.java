package dev.outboard.core.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IConfigurationElement;

/** Reads the options of a worker from its element in the extension point's XML. */
final class XmlSettings {

	private static final Set<String> IDENTITY = Set.of("id", "name", "contract", "class");

	private XmlSettings() {
	}

	/** Returns all that it says, known or not. */
	static List<Setting> read(IConfigurationElement worker) {
		List<Setting> settings = new ArrayList<>();
		for (String attribute : worker.getAttributeNames()) {
			if (!IDENTITY.contains(attribute)) {
				settings.add(new Setting(attribute, attribute, worker.getAttribute(attribute)));
			}
		}
		for (IConfigurationElement child : worker.getChildren()) {
			switch (child.getName()) {
				case Setting.JVM_OPTION -> settings.add(new Setting(Setting.JVM_OPTION, "<jvmOption> value",
						child.getAttribute("value")));
				case Setting.ENVIRONMENT -> settings.add(environment(child));
				default -> addGroup(child, settings);
			}
		}
		return settings;
	}

	private static Setting environment(IConfigurationElement child) {
		String name = child.getAttribute("name");
		String value = child.getAttribute("value");
		return new Setting(Setting.ENVIRONMENT, "<environment> name and value",
				name == null || value == null ? null : name + '=' + value);
	}

	private static void addGroup(IConfigurationElement child, List<Setting> settings) {
		String group = child.getName();
		String[] attributes = child.getAttributeNames();
		for (String attribute : attributes) {
			settings.add(new Setting(group + '.' + attribute, '<' + group + "> " + attribute,
					child.getAttribute(attribute)));
		}
		if (attributes.length == 0) {
			settings.add(new Setting(group, '<' + group + '>', ""));
		}
	}
}
