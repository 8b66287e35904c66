package dev.outboard.ui.internal.call.result;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.eclipse.osgi.util.NLS;

/** Shows the first of many bytes, as hexadecimal digits and as characters. */
final class HexText {

	private static final int LINE = 16;
	private static final int MOST = 4096;

	private HexText() {
	}

	static String of(byte[] bytes) {
		StringBuilder text = new StringBuilder(NLS.bind(Messages.value_bytes, ShownText.count(bytes.length)));
		int shown = Math.min(bytes.length, MOST);
		for (int begin = 0; begin < shown; begin += LINE) {
			int end = Math.min(begin + LINE, shown);
			text.append('\n').append(String.format("%06x  %-" + 3 * LINE + "s ", begin,
					HexFormat.ofDelimiter(" ").formatHex(bytes, begin, end)));
			text.append(new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "."));
		}
		return shown < bytes.length ? text.append("\n\u2026").toString() : text.toString();
	}
}
