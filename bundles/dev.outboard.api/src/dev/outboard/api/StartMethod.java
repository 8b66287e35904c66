package dev.outboard.api;

import java.util.Objects;

/**
 * The way a worker is run, by name. Each is provided by a service of type
 * {@link dev.outboard.api.spi.StartMethodProvider}.
 *
 * @param name the name, such as {@code process}; compared as it stands
 * @since 0.1
 */
public record StartMethod(String name) {

	/** Runs the worker in a JVM of its own: the default. */
	public static final StartMethod PROCESS = new StartMethod("process");

	public StartMethod {
		Objects.requireNonNull(name, "name");
	}

	@Override
	public String toString() {
		return name;
	}
}
