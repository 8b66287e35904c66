package dev.outboard.cli.internal.map;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import dev.outboard.cli.internal.lookup.UsageException;

/** UTF-8, by the letter: what can't be converted is refused, not replaced. */
final class Utf8 {

	private Utf8() {
	}

	/**
	 * Returns what {@code bytes} say.
	 *
	 * @throws UsageException when they aren't UTF-8
	 */
	static String decode(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		// the quick way puts this character where something is wrong
		if (text.indexOf('\uFFFD') >= 0) {
			try {
				StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
			} catch (CharacterCodingException e) {
				throw new UsageException("it is not UTF-8");
			}
		}
		return text;
	}

	/**
	 * Returns {@code text} in UTF-8.
	 *
	 * @throws UsageException when it has no such form
	 */
	static byte[] encode(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		for (byte b : bytes) {
			// the quick way puts this where something is wrong
			if (b == '?') {
				if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
					throw new UsageException("the result holds half of a surrogate pair, which has no UTF-8 form; use --json");
				}
				break;
			}
		}
		return bytes;
	}
}
