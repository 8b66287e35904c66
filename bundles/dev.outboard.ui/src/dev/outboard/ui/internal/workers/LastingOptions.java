package dev.outboard.ui.internal.workers;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import dev.outboard.api.StartOptions;

/**
 * What a worker was created with, as it may be kept after the worker's end: without arguments that would keep a channel
 * open, or a contributor's class loader alive.
 *
 * @param options the options, all of which are plain data
 * @param whole   whether nothing had to be left out, so that another worker can be started with them
 */
record LastingOptions(StartOptions options, boolean whole) {

	static LastingOptions of(StartOptions options) {
		return isPlain(options.arguments()) ? new LastingOptions(options, true)
				: new LastingOptions(options.arguments(new Object[0]), false);
	}

	/** Of what can be an argument, all else that is the JDK's holds nothing but itself. */
	private static boolean isPlain(Object value) {
		return switch (value) {
			case null -> true;
			case Collection<?> all -> all.stream().allMatch(LastingOptions::isPlain);
			case Map<?, ?> map -> isPlain(map.keySet()) && isPlain(map.values());
			case Optional<?> optional -> isPlain(optional.orElse(null));
			case Object[] array -> isPlain(Arrays.asList(array));
			default -> isOfTheJdk(value.getClass());
		};
	}

	private static boolean isOfTheJdk(Class<?> type) {
		ClassLoader loader = type.getClassLoader();
		return loader == null || loader == ClassLoader.getPlatformClassLoader();
	}
}
