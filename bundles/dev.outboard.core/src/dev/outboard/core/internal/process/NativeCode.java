package dev.outboard.core.internal.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;

import dev.outboard.api.WorkerStartException;

/** Finds the native libraries that bundles have for this platform, and the folders that a JVM must look for them in. */
final class NativeCode {

	private final CopiedJars copies;
	private final NativeClauses clauses;

	/**
	 * @param copies  keeps what must be extracted from jars
	 * @param clauses chooses what fits the platform
	 */
	NativeCode(CopiedJars copies, NativeClauses clauses) {
		this.copies = copies;
		this.clauses = clauses;
	}

	/**
	 * Returns what the library path of a JVM with these bundles must begin with; empty where none has native code.
	 *
	 * @throws WorkerStartException when a bundle's native code can't be had
	 */
	List<Path> foldersOf(List<Bundle> bundles) {
		Set<Path> folders = new LinkedHashSet<>();
		for (Bundle bundle : bundles) {
			List<String> paths = clauses.pathsOf(bundle);
			if (!paths.isEmpty()) {
				try {
					folders.addAll(folders(bundle, paths));
				} catch (IOException e) {
					throw new WorkerStartException("the native code of bundle " + bundle.getSymbolicName()
							+ " can't be extracted: " + e.getMessage(), e);
				}
			}
		}
		return List.copyOf(folders);
	}

	private Set<Path> folders(Bundle bundle, List<String> paths) throws IOException {
		Optional<Path> directory = FileLocator.getBundleFileLocation(bundle).map(File::toPath).filter(Files::isDirectory);
		Set<Path> folders = new LinkedHashSet<>();
		Map<String, byte[]> nested = new LinkedHashMap<>();
		for (String path : paths) {
			Optional<Path> file = directory.map(folder -> folder.resolve(path)).filter(Files::isRegularFile);
			if (file.isPresent()) {
				folders.add(file.get().getParent());
			} else {
				nested.putIfAbsent(path.substring(path.lastIndexOf('/') + 1), read(bundle, path));
			}
		}
		if (!nested.isEmpty()) {
			// Together, because one library may load another that lies beside it.
			folders.add(copies.extractedTogether(nested));
		}
		return folders;
	}

	/** A path begins at the root of the bundle, whichever of bundle and fragments that is. */
	private static byte[] read(Bundle bundle, String path) throws IOException {
		URL entry = bundle.getEntry(path);
		if (entry == null) {
			throw new IOException("there is no " + path);
		}
		try (InputStream in = entry.openStream()) {
			return in.readAllBytes();
		}
	}

	/** Returns the option that makes a JVM find libraries in {@code folders} first, then where this JVM does. */
	static List<String> option(List<Path> folders) {
		if (folders.isEmpty()) {
			return List.of();
		}
		List<String> all = new ArrayList<>(folders.stream().map(Path::toString).toList());
		all.add(System.getProperty("java.library.path", ""));
		return List.of("-Djava.library.path=" + String.join(File.pathSeparator, all));
	}
}
