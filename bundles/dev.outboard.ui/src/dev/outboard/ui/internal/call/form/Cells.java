package dev.outboard.ui.internal.call.form;

import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;

import dev.outboard.json.internal.ConversionException;
import dev.outboard.json.internal.JsonText;
import dev.outboard.json.internal.ValueShape;
import dev.outboard.json.internal.Words;

/** Turns what is written in one field, or one cell of a table, to JSON and back. */
final class Cells {

	static final List<String> FLAGS = List.of(Boolean.FALSE.toString(), Boolean.TRUE.toString());

	private Cells() {
	}

	/** @throws ConversionException when {@code text} isn't what {@code shape} is */
	static JsonElement read(String text, ValueShape shape) {
		return switch (shape) {
			case ValueShape.Text any -> new JsonPrimitive(text);
			case ValueShape.FilePath path when text.isBlank() ->
				throw new ConversionException(Messages.path_needed);
			case ValueShape.FilePath path -> new JsonPrimitive(text.strip());
			case ValueShape.Choice choice -> new JsonPrimitive(text);
			case ValueShape.Flag flag -> new JsonPrimitive(Boolean.valueOf(text));
			case ValueShape.Word word -> Words.read(text, word);
			case ValueShape.Maybe maybe when text.isBlank() -> JsonNull.INSTANCE;
			default -> JsonText.parse(text);
		};
	}

	static String write(JsonElement value) {
		if (value.isJsonNull()) {
			return "";
		}
		return value.isJsonPrimitive() ? value.getAsString() : JsonText.write(value);
	}

	/** Returns what stands in a cell before anyone has written into it. */
	static String initial(ValueShape shape) {
		return switch (shape) {
			case ValueShape.Choice choice -> choice.names().isEmpty() ? "" : choice.names().get(0);
			case ValueShape.Flag flag -> FLAGS.get(0);
			default -> "";
		};
	}

	/** Returns what can be written, in a few words; empty for any text. */
	static String hint(ValueShape shape) {
		return switch (shape) {
			case ValueShape.Word word -> Words.hint(word.type());
			case ValueShape.Json json -> json.example();
			default -> "";
		};
	}
}
