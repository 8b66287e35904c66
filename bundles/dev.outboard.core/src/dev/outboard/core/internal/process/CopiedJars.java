package dev.outboard.core.internal.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies of jars, kept in the state location under a name made from their content: signed ones without their signatures,
 * which would cost a bare JVM some 100 ms for the first class (measured) and keep the jar out of class-data archives;
 * and jars and native libraries nested in bundles. Several frameworks may share the location: a copy appears whole or not at all.
 */
final class CopiedJars {

	private static final Pattern SIGNATURE = Pattern.compile("META-INF/(SIG-[^/]*|[^/]+\\.(SF|RSA|DSA|EC))",
			Pattern.CASE_INSENSITIVE);

	private final Path directory;
	private final Map<Path, Known> known = new ConcurrentHashMap<>();

	/** What was found out of a file, for as long as it stays the same. */
	private record Known(long size, long modified, Path result) {
	}

	/** @param directory where the copies are kept; made when it is first needed */
	CopiedJars(Path directory) {
		this.directory = directory;
	}

	/** Returns {@code jar}, or a copy without signatures where it has any. */
	Path unsigned(Path jar) throws IOException {
		long size = Files.size(jar);
		long modified = Files.getLastModifiedTime(jar).toMillis();
		Known before = known.get(jar);
		if (before != null && before.size == size && before.modified == modified && Files.exists(before.result)) {
			return before.result;
		}
		Path result = copyWhereSigned(jar);
		known.put(jar, new Known(size, modified, result));
		return result;
	}

	/** Returns a copy of a jar that is the entry {@code name} of {@code outer}, without signatures. */
	Path extracted(Path outer, String name, InputStream content) throws IOException {
		byte[] bytes = content.readAllBytes();
		String key = digest(bytes);
		Path raw = copy("nested-" + key, simpleName(name), target -> Files.copy(new ByteArrayInputStream(bytes), target,
				StandardCopyOption.REPLACE_EXISTING));
		return unsigned(raw);
	}

	/** Returns a folder with copies of files of these names and contents. */
	Path extractedTogether(Map<String, byte[]> files) throws IOException {
		MessageDigest digest = sha256();
		files.forEach((name, content) -> {
			digest.update((name + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8));
			digest.update(content);
		});
		String key = "native-" + hex(digest);
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			copy(key, file.getKey(), target -> Files.write(target, file.getValue()));
		}
		return directory.resolve(key);
	}

	/** Returns a jar of what is in the folder {@code name} of {@code jar}. */
	Path folderOf(Path jar, String name) throws IOException {
		String prefix = name.replaceAll("^/+|/+$", "") + '/';
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			return copy("folder-" + digest(zip), prefix.replace('/', '_') + ".jar",
					target -> copyWithoutSignatures(zip, prefix, target));
		}
	}

	private Path copyWhereSigned(Path jar) throws IOException {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			if (zip.stream().noneMatch(entry -> SIGNATURE.matcher(entry.getName()).matches())) {
				return jar;
			}
			return copy("unsigned-" + digest(zip), simpleName(jar.getFileName().toString()),
					target -> copyWithoutSignatures(zip, "", target));
		}
	}

	private static void copyWithoutSignatures(ZipFile zip, String prefix, Path target) throws IOException {
		try (OutputStream file = Files.newOutputStream(target); ZipOutputStream out = new ZipOutputStream(file)) {
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				ZipEntry entry = entries.nextElement();
				String name = entry.getName();
				if (name.length() > prefix.length() && name.startsWith(prefix) && !SIGNATURE.matcher(name).matches()) {
					ZipEntry copied = new ZipEntry(name.substring(prefix.length()));
					copied.setTime(entry.getTime());
					out.putNextEntry(copied);
					try (InputStream in = zip.getInputStream(entry)) {
						in.transferTo(out);
					}
					out.closeEntry();
				}
			}
		}
	}

	/** Writes a file to its target. */
	private interface Writer {
		void write(Path target) throws IOException;
	}

	private Path copy(String key, String name, Writer writer) throws IOException {
		Path copy = directory.resolve(key).resolve(name);
		if (Files.exists(copy)) {
			return copy;
		}
		Files.createDirectories(copy.getParent());
		Path part = Files.createTempFile(copy.getParent(), "part", ".tmp");
		try {
			writer.write(part);
			moveTo(part, copy);
		} finally {
			Files.deleteIfExists(part);
		}
		return copy;
	}

	private static void moveTo(Path part, Path copy) throws IOException {
		try {
			Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING);
		} catch (FileAlreadyExistsException e) {
			// Another framework made the same copy meanwhile: same name, same content.
			return;
		}
	}

	/** Names, sizes and check sums of all entries tell the content without reading it. */
	private static String digest(ZipFile zip) {
		MessageDigest digest = sha256();
		zip.stream().map(entry -> entry.getName() + '\0' + entry.getSize() + '\0' + entry.getCrc() + '\n')
				.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
		return hex(digest);
	}

	private static String digest(byte[] bytes) {
		MessageDigest digest = sha256();
		digest.update(bytes);
		return hex(digest);
	}

	private static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest(), 0, 12);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	private static String simpleName(String name) {
		return name.substring(name.lastIndexOf('/') + 1);
	}
}
