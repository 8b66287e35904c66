package dev.outboard.wire.internal.codec;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The codecs of types whose values are one text. */
final class ScalarCodecs {

	/** Strings; handles null by itself. */
	static final Codec<String> STRING = new Codec<>() {
		@Override
		public void write(Output out, String value) {
			out.writeString(value);
		}

		@Override
		public String read(Input in) {
			return in.readString();
		}

		@Override
		public Layout layout() {
			return Layout.of("String");
		}
	};

	/** Paths of the default file system, as they stand: a relative one is resolved where it is used. */
	static final Codec<Path> PATH = new Codec<>() {
		@Override
		public void write(Output out, Path value) {
			if (value.getFileSystem() != FileSystems.getDefault()) {
				throw new CodecException("path " + value.toUri() + " is not of the default file system; copy the file to"
						+ " a folder and pass its path there");
			}
			String text = value.toString();
			if (!isPathOf(text, value)) {
				throw new CodecException("the name of " + value + " has bytes that are no text in this system's encoding;"
						+ " rename the file, or pass a folder above it");
			}
			out.writeString(out.isCanonical() ? canonical(text) : text);
		}

		@Override
		public Path read(Input in) {
			try {
				return Path.of(in.readText());
			} catch (InvalidPathException e) {
				throw new CodecException("not a path of this system: " + e.getMessage(), e);
			}
		}

		@Override
		public Layout layout() {
			return Layout.of("Path");
		}
	};

	private ScalarCodecs() {
	}

	private static boolean isPathOf(String text, Path value) {
		try {
			return Path.of(text).equals(value);
		} catch (InvalidPathException e) {
			return false;
		}
	}

	/** To Windows, paths that differ in case are equal. */
	private static String canonical(String path) {
		if (!Path.of("a").equals(Path.of("A"))) {
			return path;
		}
		char[] chars = path.toCharArray();
		for (int i = 0; i < chars.length; i++) {
			chars[i] = Character.toUpperCase(chars[i]);
		}
		return new String(chars);
	}
}
