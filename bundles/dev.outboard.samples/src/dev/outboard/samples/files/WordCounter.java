package dev.outboard.samples.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Counts lines, words and bytes of UTF-8 text, a buffer at a time. Bytes that are no UTF-8 count as part of a word. */
final class WordCounter {

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPLACE);
	private final ByteBuffer encoded = ByteBuffer.allocate(1 << 16);
	private final CharBuffer decoded = CharBuffer.allocate(1 << 16);

	private long lines;
	private long words;
	private long bytes;
	private boolean inWord;

	WordCount count(InputStream input) throws IOException {
		int read;
		while ((read = input.read(encoded.array(), encoded.position(), encoded.remaining())) >= 0) {
			bytes += read;
			encoded.position(encoded.position() + read).flip();
			decode(false);
			encoded.compact();
		}
		encoded.flip();
		decode(true);
		return new WordCount(lines, words, bytes);
	}

	/**
	 * Counts what the buffer holds, but for the beginning of a character at its end. There are never more chars than
	 * bytes.
	 */
	private void decode(boolean end) {
		decoder.decode(encoded, decoded, end);
		decoded.flip();
		while (decoded.hasRemaining()) {
			count(decoded.get());
		}
		decoded.clear();
	}

	private void count(char c) {
		if (c == '\n') {
			lines++;
		}
		boolean space = isWhiteSpace(c);
		if (inWord && space) {
			inWord = false;
		} else if (!inWord && !space) {
			inWord = true;
			words++;
		}
	}

	/**
	 * Says what sets words apart, as GNU {@code wc} does in a UTF-8 locale: the C library's white space and the
	 * no-break spaces. Java's own notions differ: {@link Character#isWhitespace(char)} leaves the latter out, and takes the
	 * separators U+001C to U+001F in.
	 */
	private static boolean isWhiteSpace(char c) {
		return switch (c) {
			case ' ', '\t', '\n', '\u000B', '\f', '\r' -> true;
			case '\u1680', '\u2028', '\u2029', '\u205F', '\u3000' -> true;
			case '\u00A0', '\u202F', '\u2060' -> true;
			default -> c >= '\u2000' && c <= '\u200A';
		};
	}
}
