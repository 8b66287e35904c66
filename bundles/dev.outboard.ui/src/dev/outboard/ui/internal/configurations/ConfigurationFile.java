package dev.outboard.ui.internal.configurations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;

/** Reads and writes files of start configurations. Not for the UI thread. */
final class ConfigurationFile {

	private static final int LONGEST = 4 * 1024 * 1024;

	private ConfigurationFile() {
	}

	/** @throws IllegalArgumentException when the file can't be written, with words for a person */
	static void write(String path, List<StartConfiguration> configurations) {
		try {
			Files.writeString(Path.of(path), ConfigurationText.write(configurations));
		} catch (IOException | InvalidPathException e) {
			throw failed(path, e);
		}
	}

	/** @throws IllegalArgumentException when the file can't be read, or holds something else, with words for a person */
	static List<StartConfiguration> read(String path) {
		try (InputStream in = Files.newInputStream(Path.of(path))) {
			byte[] bytes = in.readNBytes(LONGEST + 1);
			if (bytes.length > LONGEST) {
				throw new IllegalArgumentException(NLS.bind(Messages.file_size, path));
			}
			return ConfigurationText.read(new String(bytes, StandardCharsets.UTF_8));
		} catch (IOException | InvalidPathException e) {
			throw failed(path, e);
		}
	}

	private static IllegalArgumentException failed(String path, Exception e) {
		String why = switch (e) {
			case NoSuchFileException missing -> Messages.file_not_there;
			case AccessDeniedException denied -> Messages.file_denied;
			default -> e.getMessage();
		};
		return new IllegalArgumentException(NLS.bind(Messages.file_failed, path, why), e);
	}
}
