package dev.outboard.cli.internal.map;

import java.nio.charset.StandardCharsets;

/**
 * One line of the input.
 *
 * @param number its number, from 1
 * @param text   its bytes, without its end
 * @param end    how it ends
 */
record Line(long number, byte[] text, End end) {

	/** How a line ends; the line of output that belongs to it ends likewise. */
	enum End {
		/** With a line feed. */
		LF("\n"),
		/** With a carriage return and a line feed. */
		CRLF("\r\n"),
		/** With the end of the input. */
		NONE("");

		private final byte[] bytes;

		End(String text) {
			bytes = text.getBytes(StandardCharsets.US_ASCII);
		}

		byte[] bytes() {
			return bytes;
		}
	}

	/** Returns how many bytes of the input it takes. */
	int length() {
		return text.length + end.bytes().length;
	}
}
