package dev.outboard.ui.internal.call.result;

import org.eclipse.osgi.util.NLS;

import com.google.gson.JsonElement;

import dev.outboard.json.internal.JsonText;
import dev.outboard.json.internal.JsonValues;

/** Texts of limited length. */
final class ShownText {

	/** More, a text field shows only after seconds. */
	private static final int WHOLE = 100_000;
	private static final int CELL = 500;

	private ShownText() {
	}

	/** Returns a number with its thousands set apart. */
	static String count(int number) {
		return String.format("%,d", number);
	}

	static String whole(String text) {
		return text.length() <= WHOLE ? text
				: text.substring(0, WHOLE) + '\n' + NLS.bind(Messages.text_cut, count(text.length()));
	}

	/** Returns {@code value}, which may be null, on one line. */
	static String cell(Object value) {
		JsonElement json = JsonValues.of(value);
		String text = json.isJsonPrimitive() ? json.getAsString() : JsonText.write(json);
		String cut = text.length() <= CELL ? text : text.substring(0, CELL) + '\u2026';
		return cut.replace('\n', '\u23ce');
	}
}
