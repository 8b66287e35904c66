package dev.outboard.core.internal.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

import dev.outboard.api.WorkerStartException;

/** Finds what a bundle has on its class path, as files: jars and folders. */
final class BundleFiles {

	private final CopiedJars copies;
	private final Properties developmentFolders = developmentFolders();

	/** @param copies keeps what must be copied first: nested and signed jars */
	BundleFiles(CopiedJars copies) {
		this.copies = copies;
	}

	/**
	 * Returns the files of {@code bundle}, in the order of its {@code Bundle-ClassPath}.
	 *
	 * @throws WorkerStartException when they can't be had
	 */
	List<Path> of(Bundle bundle) {
		Path location = FileLocator.getBundleFileLocation(bundle).map(File::toPath)
				.orElseThrow(() -> new WorkerStartException("bundle " + bundle.getSymbolicName() + " ("
						+ bundle.getLocation() + ") has no file that another JVM could read; install it from a jar or folder"));
		try {
			return Files.isDirectory(location) ? ofDirectory(bundle, location) : ofJar(bundle, location);
		} catch (IOException | UncheckedIOException e) {
			throw new WorkerStartException("the class path of bundle " + bundle.getSymbolicName() + " at " + location
					+ " can't be read: " + e.getMessage(), e);
		}
	}

	private List<Path> ofJar(Bundle bundle, Path jar) throws IOException {
		List<Path> files = new ArrayList<>();
		for (String entry : classPath(bundle)) {
			if (entry.equals(".")) {
				files.add(copies.unsigned(jar));
				continue;
			}
			URL nested = bundle.getEntry(entry);
			if (nested != null && nested.getPath().endsWith("/")) {
				files.add(copies.folderOf(jar, entry));
			} else if (nested != null) {
				try (InputStream in = nested.openStream()) {
					files.add(copies.extracted(jar, entry, in));
				}
			}
		}
		return files;
	}

	private List<Path> ofDirectory(Bundle bundle, Path directory) throws IOException {
		List<Path> files = new ArrayList<>();
		String folders = developmentFolders.getProperty(bundle.getSymbolicName(), developmentFolders.getProperty("*", ""));
		for (String folder : folders.split(",")) {
			if (!folder.isBlank()) {
				addIfThere(files, directory.resolve(folder.strip()));
			}
		}
		for (String entry : classPath(bundle)) {
			addIfThere(files, entry.equals(".") ? directory : directory.resolve(entry));
		}
		return files;
	}

	private void addIfThere(List<Path> files, Path file) throws IOException {
		if (Files.isDirectory(file)) {
			files.add(file);
		} else if (Files.isRegularFile(file)) {
			files.add(copies.unsigned(file));
		}
	}

	private static List<String> classPath(Bundle bundle) {
		String header = bundle.getHeaders("").get(Constants.BUNDLE_CLASSPATH);
		if (header == null) {
			return List.of(".");
		}
		List<String> entries = new ArrayList<>();
		for (String clause : header.split(",")) {
			entries.add(clause.split(";")[0].strip());
		}
		return entries;
	}

	/** PDE tells a framework that it launches where each project under development has its classes. */
	private static Properties developmentFolders() {
		Properties folders = new Properties();
		String location = System.getProperty("osgi.dev");
		if (location != null && !location.startsWith("file:")) {
			folders.setProperty("*", location);
		} else if (location != null) {
			try (InputStream in = Files.newInputStream(developmentFile(location))) {
				folders.load(in);
			} catch (IOException | IllegalArgumentException e) {
				ILog.of(BundleFiles.class).warn("the development properties " + location
						+ " can't be read; workers of projects under development may miss their classes", e);
			}
		}
		return folders;
	}

	/** Some launchers escape what a URL can't hold, others leave it as it is. */
	private static Path developmentFile(String location) {
		Path asItIs = Path.of(location.substring("file:".length()));
		return Files.exists(asItIs) ? asItIs : Path.of(URI.create(location));
	}
}
