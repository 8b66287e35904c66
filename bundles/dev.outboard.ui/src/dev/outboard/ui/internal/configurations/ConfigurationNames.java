package dev.outboard.ui.internal.configurations;

import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.commands.IParameterValues;

/** The values of the command's parameter: the names of the start configurations, for quick access and key bindings. */
public final class ConfigurationNames implements IParameterValues {

	@Override
	public Map<String, String> getParameterValues() {
		return StartConfigurations.all().stream()
				.collect(Collectors.toMap(StartConfiguration::name, StartConfiguration::name));
	}
}
