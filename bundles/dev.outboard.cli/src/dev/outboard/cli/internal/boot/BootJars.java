package dev.outboard.cli.internal.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * Copies of the jars that start the framework, without their signatures: those would be checked at each start, and keep the
 * classes of these jars out of a class-data archive. Copies and archive together save a quarter to a third of the start
 * (measured). The start script asks for them once for each state of the installation.
 */
public final class BootJars {

	/** The system property that names the folder where they are wanted. */
	public static final String FOLDER = "outboard.boot";

	private static final Pattern SIGNATURE = Pattern.compile("META-INF/(SIG-[^/]*|[^/]+\\.(SF|RSA|DSA|EC))",
			Pattern.CASE_INSENSITIVE);

	private BootJars() {
	}

	/** Makes the copies of the running launcher and framework in {@code folder}; they are complete once both are there. */
	public static void copyTo(Path folder) throws IOException {
		Files.createDirectories(folder);
		copy(Path.of(URI.create(System.getProperty("osgi.framework").replace(" ", "%20"))), folder.resolve("framework.jar"));
		copy(Path.of(System.getProperty("java.class.path")), folder.resolve("launcher.jar"));
	}

	private static void copy(Path jar, Path target) throws IOException {
		Path part = Files.createTempFile(target.getParent(), "part", ".tmp");
		try {
			try (JarFile signed = new JarFile(jar.toFile(), false); OutputStream file = Files.newOutputStream(part)) {
				copy(signed, file);
			}
			Files.move(part, target);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static void copy(JarFile signed, OutputStream target) throws IOException {
		try (JarOutputStream out = new JarOutputStream(target, manifest(signed))) {
			for (Enumeration<JarEntry> entries = signed.entries(); entries.hasMoreElements();) {
				JarEntry entry = entries.nextElement();
				if (!entry.getName().equals(JarFile.MANIFEST_NAME) && !SIGNATURE.matcher(entry.getName()).matches()) {
					ZipEntry copied = new ZipEntry(entry.getName());
					copied.setTime(entry.getTime());
					out.putNextEntry(copied);
					try (InputStream in = signed.getInputStream(entry)) {
						in.transferTo(out);
					}
					out.closeEntry();
				}
			}
		}
	}

	/** The option of the same meaning would keep a JVM from using all of an archive. */
	private static Manifest manifest(JarFile signed) throws IOException {
		Manifest manifest = signed.getManifest();
		manifest.getEntries().clear();
		manifest.getMainAttributes().put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
		return manifest;
	}
}
