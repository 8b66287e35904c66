package dev.outboard.core.internal.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.osgi.framework.ServiceReference;

import dev.outboard.api.WorkerContribution;

/** Reads the options of a worker from the properties of a service. */
final class ServiceSettings {

	private static final String PREFIX = "outboard.worker.";

	private static final Set<String> IDENTITY = Set.of(WorkerContribution.ID, WorkerContribution.NAME,
			WorkerContribution.CONTRACT, WorkerContribution.IMPLEMENTATION);

	private ServiceSettings() {
	}

	/** Returns all that it says, known or not; an empty text, as annotations have it for nothing, says nothing. */
	static List<Setting> read(ServiceReference<?> reference) {
		List<Setting> settings = new ArrayList<>();
		for (String property : reference.getPropertyKeys()) {
			if (property.startsWith(PREFIX) && !IDENTITY.contains(property)) {
				String key = property.substring(PREFIX.length());
				for (Object value : values(reference.getProperty(property))) {
					if (!value.equals("")) {
						settings.add(new Setting(key.equals("jvmOptions") ? Setting.JVM_OPTION : key, property,
								value.toString()));
					}
				}
			}
		}
		return settings;
	}

	private static Collection<?> values(Object property) {
		return switch (property) {
			case Object[] array -> List.of(array);
			case Collection<?> collection -> collection;
			default -> List.of(property);
		};
	}
}
