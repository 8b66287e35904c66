package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The {@code @argfile} of a {@code java} command: no limit of length, and nothing for others to read in the list of
 * processes.
 */
final class ArgumentFile {

	private ArgumentFile() {
	}

	/** Writes {@code arguments} to {@code file}, quoted, in the encoding that the launcher reads them in. */
	static void write(Path file, List<String> arguments) throws IOException {
		StringBuilder text = new StringBuilder();
		for (String argument : arguments) {
			text.append(quote(argument)).append('\n');
		}
		Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding"), StandardCharsets.UTF_8);
		try {
			ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
			Files.write(file, Arrays.copyOf(bytes.array(), bytes.limit()));
		} catch (CharacterCodingException e) {
			throw new IOException("a path or option of the worker's JVM has a character that the platform's encoding "
					+ charset + " doesn't know; start with a UTF-8 locale, such as LC_ALL=C.UTF-8", e);
		}
	}

	/** Returns {@code argument} in double quotes, in which the launcher knows backslash escapes. */
	static String quote(String argument) {
		StringBuilder quoted = new StringBuilder("\"");
		for (char c : argument.toCharArray()) {
			switch (c) {
				case '"', '\\' -> quoted.append('\\').append(c);
				case '\n' -> quoted.append("\\n");
				case '\r' -> quoted.append("\\r");
				case '\t' -> quoted.append("\\t");
				case '\f' -> quoted.append("\\f");
				default -> quoted.append(c);
			}
		}
		return quoted.append('"').toString();
	}
}
