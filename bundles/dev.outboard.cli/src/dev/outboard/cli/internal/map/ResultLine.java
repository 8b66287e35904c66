package dev.outboard.cli.internal.map;

import com.google.gson.JsonElement;

import dev.outboard.cli.internal.lookup.UsageException;
import dev.outboard.json.internal.JsonText;
import dev.outboard.json.internal.JsonValues;

/** Writes a result as one line. */
final class ResultLine {

	private ResultLine() {
	}

	/**
	 * Returns the line: text, numbers and the like as they are, nothing for null, and all that has parts as JSON.
	 *
	 * @param asJson whether everything is to be JSON
	 * @throws UsageException when it is text that is more than one line, or has no UTF-8 form
	 */
	static byte[] of(Object result, boolean asJson) {
		if (result instanceof String text && !asJson) {
			return ofText(text);
		}
		JsonElement json = JsonValues.of(result);
		if (asJson || json.isJsonArray() || json.isJsonObject()) {
			return Utf8.encode(JsonText.write(json));
		}
		return ofText(json.isJsonNull() ? "" : json.getAsString());
	}

	private static byte[] ofText(String text) {
		if (text.indexOf('\n') >= 0) {
			throw new UsageException("the result is more than one line; use --json");
		}
		return Utf8.encode(text);
	}
}
