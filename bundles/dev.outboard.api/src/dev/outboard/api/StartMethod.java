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

	/**
	 * Runs the worker on threads of the control side's own JVM. Arguments and results are copied as they are for a process,
	 * and it behaves the same, but nothing stands between the two: what a process of its own makes possible can't be had,
	 * see {@link Capability}. A {@code System.exit} in it is the end of the application.
	 */
	public static final StartMethod THREAD = new StartMethod("thread");

	public StartMethod {
		Objects.requireNonNull(name, "name");
	}

	@Override
	public String toString() {
		return name;
	}
}
