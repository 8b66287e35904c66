package dev.outboard.json.internal;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/** Reads and writes JSON by the letter of RFC 8259: no comments, no bare words, and no name twice in an object. */
public final class JsonText {

	private JsonText() {
	}

	/**
	 * Reads {@code text}, which must be one JSON value.
	 *
	 * @throws ConversionException when it isn't
	 */
	public static JsonElement parse(String text) {
		try (JsonReader reader = new JsonReader(new StringReader(text))) {
			reader.setStrictness(Strictness.STRICT);
			JsonElement value = read(reader);
			if (reader.peek() != JsonToken.END_DOCUMENT) {
				throw new ConversionException("something follows the JSON value");
			}
			return value;
		} catch (IOException | NumberFormatException e) {
			throw new ConversionException("no valid JSON" + place(e));
		}
	}

	/** Returns {@code value} on one line; what has no UTF-8 form, half of a surrogate pair, is escaped. */
	public static String write(JsonElement value) {
		String json = value.toString();
		StringBuilder escaped = new StringBuilder(json.length());
		json.codePoints().forEach(c -> {
			if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
				escaped.append(String.format("\\u%04x", c));
			} else {
				escaped.appendCodePoint(c);
			}
		});
		return escaped.toString();
	}

	private static JsonElement read(JsonReader reader) throws IOException {
		return switch (reader.peek()) {
			case BEGIN_ARRAY -> readArray(reader);
			case BEGIN_OBJECT -> readObject(reader);
			case STRING -> new JsonPrimitive(reader.nextString());
			case NUMBER -> new JsonPrimitive(number(reader.nextString()));
			case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
			case NULL -> {
				reader.nextNull();
				yield JsonNull.INSTANCE;
			}
			default -> throw new MalformedJsonException("unexpected " + reader.peek());
		};
	}

	private static Number number(String digits) {
		BigDecimal number = new BigDecimal(digits);
		// the one number that only binary fractions have
		return number.signum() == 0 && digits.startsWith("-") ? Double.valueOf(-0.0) : number;
	}

	private static JsonArray readArray(JsonReader reader) throws IOException {
		JsonArray array = new JsonArray();
		reader.beginArray();
		while (reader.hasNext()) {
			array.add(read(reader));
		}
		reader.endArray();
		return array;
	}

	private static JsonObject readObject(JsonReader reader) throws IOException {
		JsonObject object = new JsonObject();
		reader.beginObject();
		while (reader.hasNext()) {
			String name = reader.nextName();
			if (object.has(name)) {
				throw new ConversionException("the name \"" + name + "\" stands twice in a JSON object");
			}
			object.add(name, read(reader));
		}
		reader.endObject();
		return object;
	}

	/** Gson tells the place in a sentence of its own, which also advises programmers: only the column is of use here. */
	private static String place(Exception e) {
		String message = String.valueOf(e.getMessage());
		int column = message.indexOf("column ");
		return column < 0 ? "" : " (at " + message.substring(column).split(" path", 2)[0] + ")";
	}
}
