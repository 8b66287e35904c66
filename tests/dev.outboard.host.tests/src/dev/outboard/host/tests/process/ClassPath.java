package dev.outboard.host.tests.process;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where the framework loaded classes from: a jar or a folder each. */
final class ClassPath {

	private ClassPath() {
	}

	/** Returns a class path on which {@code classes} are found. */
	static String of(Class<?>... classes) {
		return Arrays.stream(classes).map(ClassPath::locationOf).distinct().collect(Collectors.joining(File.pathSeparator));
	}

	/** The framework puts paths into its URLs as they are, blanks included. */
	private static String locationOf(Class<?> type) {
		return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
	}
}
