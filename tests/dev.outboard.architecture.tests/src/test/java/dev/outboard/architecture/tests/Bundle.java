package dev.outboard.architecture.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bundle of the source tree: its manifest, its packages and where its classes are. */
record Bundle(String name, Path folder, Manifest manifest) {

	static final String PREFIX = "dev.outboard.";

	/** All bundles under {@code bundles/}, read from disk, so that none can be forgotten. */
	static List<Bundle> all() {
		return in("bundles");
	}

	/** The names of everything that an {@code x-friends} directive may name: bundles and test bundles. */
	static SortedSet<String> names() {
		return Stream.of("bundles", "tests").flatMap(parent -> in(parent).stream()).map(Bundle::name)
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Bundle> in(String parent) {
		try (Stream<Path> folders = Files.list(Path.of("..", "..", parent))) {
			return folders.filter(folder -> Files.exists(manifestOf(folder))).sorted().map(Bundle::read).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Bundle read(Path folder) {
		try (InputStream in = Files.newInputStream(manifestOf(folder))) {
			return new Bundle(folder.getFileName().toString(), folder, new Manifest(in));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path manifestOf(Path folder) {
		return folder.resolve("META-INF").resolve("MANIFEST.MF");
	}

	/** The name without {@value #PREFIX}. */
	String shortName() {
		return name.substring(PREFIX.length());
	}

	Path classes() {
		return folder.resolve("target").resolve("classes");
	}

	String value(String header) {
		return manifest.getMainAttributes().getValue(header);
	}

	List<Clause> clauses(String header) {
		return Clause.parse(value(header));
	}

	/** The packages that have Java sources. */
	SortedSet<String> packages() {
		Path source = folder.resolve("src");
		try (Stream<Path> files = Files.walk(source)) {
			return files.filter(file -> file.toString().endsWith(".java"))
					.map(file -> source.relativize(file.getParent()).toString().replace(source.getFileSystem().getSeparator(), "."))
					.collect(Collectors.toCollection(TreeSet::new));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public String toString() {
		return name;
	}
}
