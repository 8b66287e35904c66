package dev.outboard.host.tests.process;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where classes were loaded from: a jar or a folder each, in a framework and without one. */
final class ClassPath {

	private ClassPath() {
	}

	/** Returns a class path on which {@code classes} are found. */
	static String of(Class<?>... classes) {
		return Arrays.stream(classes).map(ClassPath::locationOf).distinct().collect(Collectors.joining(File.pathSeparator));
	}

	private static String locationOf(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
