package dev.outboard.samples.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The worker of {@link FileTools}. */
public final class FileToolsWorker implements FileTools {

	@Override
	public String sha256(Path file) throws IOException {
		MessageDigest digest = newSha256();
		try (InputStream input = new DigestInputStream(open(file), digest)) {
			input.transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	@Override
	public WordCount wordCount(Path file) throws IOException {
		try (InputStream input = open(file)) {
			return new WordCounter().count(input);
		}
	}

	private static InputStream open(Path file) throws IOException {
		if (Files.isDirectory(file)) {
			throw new IOException(file.toAbsolutePath() + " is a directory; name a file");
		}
		try {
			return Files.newInputStream(file);
		} catch (NoSuchFileException e) {
			throw new IOException("there is no file " + file.toAbsolutePath(), e);
		}
	}

	private static MessageDigest newSha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError("every Java platform has SHA-256", e);
		}
	}
}
