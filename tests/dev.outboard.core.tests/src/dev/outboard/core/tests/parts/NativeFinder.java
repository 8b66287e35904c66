package dev.outboard.core.tests.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Calls itself what it finds on the library path, and what the JVM says of that. */
public final class NativeFinder {

	/** The library that it looks for. */
	public static final String NAME = "outboardtest";

	/** Calls itself the library path. */
	public static final class LibraryPath {

		@Override
		public String toString() {
			return System.getProperty("java.library.path");
		}
	}

	@Override
	public String toString() {
		for (String folder : System.getProperty("java.library.path").split(File.pathSeparator)) {
			Path library = Path.of(folder, System.mapLibraryName(NAME));
			if (Files.exists(library)) {
				return describe(library);
			}
		}
		return "found nothing";
	}

	private static String describe(Path library) {
		try {
			return "found " + Files.readString(library)
					+ (Files.exists(library.resolveSibling("friend")) ? " beside friend" : "") + tried(library) + " at " + library;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String tried(Path library) {
		try {
			System.loadLibrary(NAME);
			return ", and could load it";
		} catch (UnsatisfiedLinkError e) {
			return e.getMessage().contains(library.toString()) ? ", and tried it" : ", and " + e.getMessage();
		}
	}
}
