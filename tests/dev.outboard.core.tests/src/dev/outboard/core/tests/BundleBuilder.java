package dev.outboard.core.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Builds a bundle in memory, from classes of this one, and installs it. */
final class BundleBuilder {

	private final Map<String, byte[]> entries = new LinkedHashMap<>();
	private final Manifest manifest = new Manifest();
	private final String name;

	BundleBuilder(String name) {
		this.name = name;
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		header("Bundle-ManifestVersion", "2");
		header("Bundle-SymbolicName", name + ";singleton:=true");
		header("Bundle-Version", "1.0.0");
	}

	BundleBuilder header(String header, String value) {
		manifest.getMainAttributes().putValue(header, value);
		return this;
	}

	/** Adds a {@code plugin.xml} with these elements in the extension. */
	BundleBuilder workers(String elements) {
		return entry("plugin.xml", ("<?xml version=\"1.0\"?><?eclipse version=\"3.4\"?><plugin><extension"
				+ " point=\"dev.outboard.api.workers\">" + elements + "</extension></plugin>")
				.getBytes(StandardCharsets.UTF_8));
	}

	/** Adds copies of these classes and what is nested in them. */
	BundleBuilder classes(Class<?>... classes) {
		for (Class<?> type : classes) {
			entry(path(type), bytes(type));
			classes(type.getDeclaredClasses());
		}
		return this;
	}

	BundleBuilder entry(String path, byte[] content) {
		entries.put(path, content);
		return this;
	}

	byte[] toJar() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				jar.putNextEntry(new JarEntry(entry.getKey()));
				jar.write(entry.getValue());
				jar.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/** Writes the bundle as a folder. */
	Path toFolder(Path folder) throws IOException {
		Path written = Files.createDirectories(folder.resolve("META-INF")).resolve("MANIFEST.MF");
		try (OutputStream out = Files.newOutputStream(written)) {
			manifest.write(out);
		}
		for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
			Path file = folder.resolve(entry.getKey());
			Files.createDirectories(file.getParent());
			Files.write(file, entry.getValue());
		}
		return folder;
	}

	Bundle install(BundleContext context) throws BundleException {
		return context.installBundle("memory:" + name, new ByteArrayInputStream(toJar()));
	}

	static String path(Class<?> type) {
		return type.getName().replace('.', '/') + ".class";
	}

	static byte[] bytes(Class<?> type) {
		try (InputStream in = type.getClassLoader().getResourceAsStream(path(type))) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
